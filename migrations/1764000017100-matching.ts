import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDICES = [
  ...['intervention_version', 'evidence_item', 'intervention_capacity'].map((table) => ({
    table,
    columns: ['service_id', 'row_version'],
  })),
  {
    table: 'delivery',
    columns: ['service_id', 'intervention_version_id', 'delivery_area_id', 'completion'],
  },
];

/** What advice counts is read from indices alone: the revision of a catalogue, places taken, how deliveries ended. */
export class Matching1764000017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    for (const { table, columns } of INDICES) {
      const name = naming.indexName(table, columns);
      await runner.createIndex(table, new TableIndex({ name, columnNames: columns }));
    }
    await runner.createIndex(
      'case_record',
      new TableIndex({
        name: 'ix_case_record_restricted',
        columnNames: ['service_id', 'id'],
        where: '"is_restricted"',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await runner.dropIndex('case_record', 'ix_case_record_restricted');
    for (const { table, columns } of INDICES) await runner.dropIndex(table, naming.indexName(table, columns));
  }
}
