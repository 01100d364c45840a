import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PseudonymKey } from './pseudonym-key.entity.js';
import { newSecret } from './pseudonyms.js';
import type { PseudonymKeyDto } from './research.dto.js';

interface KeyRow {
  id: string;
  made_by_id: string;
  recorded_at: string;
  retired_at: string | null;
}

/** A key with what must not leave the product. */
export interface SecretKey {
  id: string;
  secret: string;
}

/** The keys of a service, the one that is used first. */
export const readSecrets = (tx: ReadTransaction, serviceId: string): Promise<SecretKey[]> =>
  tx.query<SecretKey>(
    `SELECT id, secret FROM pseudonym_key WHERE service_id = :serviceId
     ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, id DESC`,
    { serviceId },
  );

/** The keys from which pseudonyms are made. Analysts use what is made from them, and never hold them. */
@Injectable()
export class PseudonymKeysService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal): Promise<PseudonymKeyDto[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<KeyRow>(
        'SELECT id, made_by_id, recorded_at, retired_at FROM pseudonym_key WHERE service_id = :serviceId ORDER BY id DESC',
        { serviceId },
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      madeById: row.made_by_id,
      recordedAt: row.recorded_at,
      retiredAt: row.retired_at,
    }));
  }

  /** Makes a key that is used from now on. The one before is kept, so that old extracts can be led back. */
  make({ serviceId, accountId: madeById }: Principal): Promise<PseudonymKeyDto> {
    return this.uow.write(async (tx) => {
      await tx.execute(
        'UPDATE pseudonym_key SET retired_at = :now WHERE service_id = :serviceId AND retired_at IS NULL',
        { serviceId, now: tx.now },
      );
      const key = { id: tx.newId(), madeById, recordedAt: tx.now, retiredAt: null };
      await tx.insert(PseudonymKey, [{ ...key, serviceId, secret: newSecret() }]);
      return key;
    });
  }
}
