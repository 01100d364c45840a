import { IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

/** A delivery area to add. */
export class CreateDeliveryAreaDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores.
   * @example CYNON
   */
  @Matches(/^[A-Z0-9][A-Z0-9-]{0,19}$/, {
    message: 'code must be 1 to 20 capital letters, digits or hyphens',
  })
  code: string;

  /** @example "Cynon Valley" */
  @IsString()
  @Length(1, 200)
  nameEn: string;

  /** @example "Cwm Cynon" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  nameCy?: string;
}
