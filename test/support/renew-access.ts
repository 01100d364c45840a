import type { TestApi } from './api.js';
import type { FullService } from './full-service.js';

/** Makes possible again what can be done but once: giving and ending the sample role, and revoking the sample token. */
export const renewAccess = (http: TestApi, { ids }: FullService): Promise<void> =>
  http.uow.write(async (tx) => {
    const { accountId, membershipId, tokenId } = ids;
    await tx.execute(
      `UPDATE membership SET ended_at = :now WHERE account_id = :accountId AND team_id IS NOT NULL
       AND ended_at IS NULL`,
      { accountId, now: tx.now },
    );
    await tx.execute('UPDATE membership SET ended_at = NULL WHERE id = :membershipId', { membershipId });
    await tx.execute('UPDATE access_token SET revoked_at = NULL WHERE id = :tokenId', { tokenId });
  });
