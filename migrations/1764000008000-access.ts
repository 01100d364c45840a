import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import {
  createTable,
  dropTables,
  flag,
  id,
  integer,
  longText,
  nullable,
  owned,
  recordedAt,
  reference,
  text,
} from './support/table.js';

/** Teams, accounts, the roles they hold, their tokens, and who was given access to which case. */
export class Access1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'team',
      [...owned(), text('code', 20), text('name_en', 200), nullable(text('name_cy', 200))],
      { uniques: [['service_id', 'code']] },
    );
    await addColumns(runner, 'case_record', [
      nullable(reference('team_id', 'team')),
      { ...flag('is_restricted'), default: false },
    ]);
    await createTable(
      runner,
      'account',
      [
        id(),
        nullable(reference('service_id', 'youth_justice_service')),
        text('subject', 255),
        text('name', 200),
        nullable(text('disabled_at', 24)),
        integer('row_version'),
        recordedAt(),
      ],
      {
        uniques: [['service_id', 'subject']],
        indices: [{ columns: ['subject'] }],
      },
    );
    await createTable(
      runner,
      'membership',
      [
        id(),
        reference('account_id', 'account'),
        text('role', 40),
        nullable(reference('team_id', 'team')),
        nullable(text('ended_at', 24)),
        recordedAt(),
      ],
      { indices: [{ columns: ['account_id'] }] },
    );
    await createTable(
      runner,
      'access_token',
      [
        id(),
        reference('account_id', 'account'),
        text('label', 200),
        text('secret_sha256', 64),
        nullable(longText('scopes')),
        nullable(longText('roles')),
        text('expires_at', 24),
        nullable(text('revoked_at', 24)),
        nullable(text('last_used_at', 24)),
        nullable(reference('made_by_id', 'account')),
        recordedAt(),
      ],
      { uniques: [['secret_sha256']], indices: [{ columns: ['account_id'] }] },
    );
    await createTable(
      runner,
      'case_access',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        reference('case_id', 'case_record'),
        reference('account_id', 'account'),
        text('kind', 20),
        text('reason', 500),
        reference('given_by_id', 'account'),
        text('ends_at', 24),
        recordedAt(),
      ],
      { indices: [{ columns: ['case_id', 'account_id'] }, { columns: ['service_id', 'id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['case_access', 'access_token', 'membership', 'account']);
    await dropColumns(runner, 'case_record', ['team_id', 'is_restricted']);
    await dropTables(runner, ['team']);
  }
}
