import { createHash } from 'node:crypto';
import { summariseReoffending } from '../outcomes/measures/reoffending-summary.js';
import { caseloadOptions, gather, gatherCaseload, reoffendingByCase } from './caseload.fixture.js';
import type { ChunkRows } from './chunk-rows.js';
import { generateCaseload } from './generate-caseload.js';

const AS_OF = '2026-11-23';

function hashOf(given: Parameters<typeof caseloadOptions>[0]): string {
  const hash = createHash('sha256');
  for (const chunk of generateCaseload(caseloadOptions(given))) {
    for (const { entity, rows } of chunk.tables) hash.update(entity.name + JSON.stringify(rows));
  }
  return hash.digest('hex');
}

const reoffending = (all: ChunkRows, asOf: string) =>
  summariseReoffending(reoffendingByCase(all, asOf).values());

describe('generateCaseload', () => {
  const all = gatherCaseload();

  it.each([
    [2017, AS_OF],
    [1, AS_OF],
    [7, '2024-02-29'],
    [7, '2023-02-28'],
    [99, '2025-08-31'],
  ])('has the public figures of Cwm Taf at the default size (seed %d, seen on %s)', (seed, asOf) => {
    const caseload = gatherCaseload({ seed, asOf });
    expect(caseload.children).toHaveLength(326);
    expect(caseload.cases).toHaveLength(326);
    expect(reoffending(caseload, asOf)).toMatchObject({ cohort: 235, reoffenders: 102, reoffences: 329 });
    expect(caseload.cases.filter(({ reference }) => reference.startsWith('INS-'))).toHaveLength(35);
  });

  it('keeps the rates at another size', () => {
    const summary = reoffending(gatherCaseload({ cases: 3_000 }), AS_OF);
    expect(summary.binaryRate).toBeCloseTo(0.434, 3);
    expect(summary.frequencyPerChild).toBeCloseTo(1.4, 1);
  });

  it('has offences of every kind that the measure leaves out', () => {
    const summary = reoffending(all, AS_OF);
    expect(summary.withHistoric).toBeGreaterThan(0);
    expect(summary.pendingOnly).toBeGreaterThan(0);
    expect(summary.excluded.REOFFENDED).toBeGreaterThan(0);
    expect(summary.excluded.FOLLOW_UP_OPEN).toBeGreaterThan(0);
    expect(summary.excluded.WAITING_PERIOD).toBeGreaterThan(0);
    expect(all.offences.some(({ isBreach }) => isBreach)).toBe(true);
    expect(all.offences.some(({ isRecordable }) => !isRecordable)).toBe(true);
    const outcomes = new Set(all.offenceOutcomes.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual([
      ...['COMMUNITY_RESOLUTION', 'CONVICTION', 'NOT_PROVEN', 'NO_FURTHER_ACTION', 'OUTCOME_22'],
      ...['YOUTH_CAUTION', 'YOUTH_CONDITIONAL_CAUTION'],
    ]);
    const appeals = new Set(all.offenceOutcomes.map(({ appealStatus }) => appealStatus));
    expect(appeals.has('CHANGED_ON_APPEAL') || appeals.has('APPEAL_SUCCESSFUL')).toBe(true);
  });

  it('is the same, to the byte, for the same seed, and another for another', () => {
    expect(hashOf({ cases: 700 })).toBe(hashOf({ cases: 700 }));
    expect(hashOf({ cases: 700, seed: 1 })).not.toBe(hashOf({ cases: 700, seed: 2 }));
  });

  it('comes in chunks of at most 500 cases, whose rows are new each time', () => {
    const chunks = [...generateCaseload(caseloadOptions({ cases: 1_234 }))];
    expect(chunks.map(({ casesDone }) => casesDone)).toEqual([500, 1_000, 1_234]);
    for (const { tables } of chunks) {
      expect(tables[0]?.rows.length).toBeLessThanOrEqual(500);
      expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeLessThan(60_000);
    }
    const ids = gather(chunks).sessions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([0, 1, 2])('makes a caseload of %d', (cases) => {
    expect(gatherCaseload({ cases }).cases).toHaveLength(cases);
  });

  it('holds at least three sessions a case, so that 30,000 cases have more than 100,000', () => {
    expect(all.sessions.length / all.cases.length).toBeGreaterThan(10);
  });

  it('works without delivery areas and without a catalogue', () => {
    const bare = gatherCaseload({ cases: 50, deliveryAreaIds: [], versions: [], packages: [] });
    expect(bare.deliveries).toHaveLength(0);
    expect(bare.planActions.every(({ bespokeDescription }) => bespokeDescription !== null)).toBe(true);
    expect(bare.cases.every(({ deliveryAreaId }) => deliveryAreaId === null)).toBe(true);
  });
});
