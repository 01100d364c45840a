import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  nullable,
  owned,
  recordedAt,
  reference,
  text,
  id,
} from './support/table.js';

const OF_GROUP = { columns: ['group_session_id', 'delivery_id'], where: '"group_session_id" IS NOT NULL' };

/** Who delivered a session; sessions that several children attended; and what a service does about what it warns of. */
export class GroupSessions1764000019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'group_session',
      [
        ...owned(),
        nullable(text('reference', 64)),
        reference('intervention_version_id', 'intervention_version'),
        nullable(reference('provider_id', 'provider')),
        date('held_on'),
        nullable(text('start_time', 5)),
        integer('minutes_planned'),
        text('setting', 60),
        text('language', 2),
        text('deliverer_agency', 60),
        nullable(text('mode', 60)),
        nullable(text('location_kind', 60)),
        nullable(text('place', 200)),
        nullable(longText('modules')),
        nullable(longText('components')),
        nullable(integer('headcount')),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'held_on', 'id'] }],
        checks: [
          { name: 'ck_group_session_minutes', expression: '"minutes_planned" BETWEEN 1 AND 1440' },
          { name: 'ck_group_session_headcount', expression: '"headcount" BETWEEN 0 AND 10000' },
        ],
      },
    );
    await createTable(
      runner,
      'group_session_deliverer',
      [...owned(), reference('group_session_id', 'group_session'), reference('worker_id', 'worker')],
      { uniques: [['group_session_id', 'worker_id']], indices: [{ columns: ['worker_id'] }] },
    );
    await createTable(
      runner,
      'session_deliverer',
      [
        ...owned(),
        reference('session_id', 'delivery_session'),
        reference('worker_id', 'worker'),
        { ...integer('row_checksum'), default: 0 },
      ],
      { uniques: [['session_id', 'worker_id']], indices: [{ columns: ['worker_id'] }] },
    );
    await createTable(
      runner,
      'delivery_policy',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        text('untrained_deliverer', 10),
        text('group_size', 10),
        reference('set_by_id', 'account'),
        integer('row_version'),
        recordedAt(),
      ],
      { uniques: [['service_id']] },
    );
    await addColumns(runner, 'delivery_session', [nullable(reference('group_session_id', 'group_session'))]);
    await runner.createIndex(
      'delivery_session',
      new TableIndex({
        name: runner.connection.namingStrategy.indexName(
          'delivery_session',
          OF_GROUP.columns,
          OF_GROUP.where,
        ),
        columnNames: OF_GROUP.columns,
        isUnique: true,
        where: OF_GROUP.where,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await runner.dropIndex(
      'delivery_session',
      naming.indexName('delivery_session', OF_GROUP.columns, OF_GROUP.where),
    );
    await dropColumns(runner, 'delivery_session', ['group_session_id']);
    await dropTables(runner, [
      'delivery_policy',
      'session_deliverer',
      'group_session_deliverer',
      'group_session',
    ]);
  }
}
