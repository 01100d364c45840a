import { Entity, Unique } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, TextColumn } from '../platform/database/columns.js';

export type Country = 'ENGLAND' | 'WALES';

/** A youth justice service: the owner of every case, entry and figure in this deployment. */
@Entity('youth_justice_service')
@Unique(['code'])
export class YouthJusticeService {
  @IdColumn()
  id: string;

  @TextColumn(20)
  code: string;

  @TextColumn(200)
  nameEn: string;

  @TextColumn(200, { nullable: true })
  nameCy: string | null;

  @TextColumn(10)
  country: Country;

  /** True where every child in the service is invented. */
  @FlagColumn()
  synthetic: boolean;

  @InstantColumn()
  recordedAt: string;
}
