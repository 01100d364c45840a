import { toDayNumber, type PlainDate } from '../platform/calendar/plain-date.js';
import { createRandom } from '../statistics/random.js';
import type { CatalogueVersion } from './catalogue-version.js';
import { caseSlots } from './case-slots.js';
import { tellStory, type CaseStory } from './case-story.js';
import { VersionChooser } from './choose-version.js';
import { ChunkRows } from './chunk-rows.js';
import { deterministicIds } from './deterministic-id.js';
import { Draw, type Weights } from './draw.js';
import { CaseloadPractice } from './practice/caseload-practice.js';
import type { Staff } from './practice/staff.js';
import { markOf } from './practice/told-case.js';
import type { DemoPackage } from './catalogue-version.js';
import { RowWriter } from './row-writer.js';
import type { TableRows } from './table-rows.js';
import { writeFirstAssessment, writeLaterAssessments } from './write-assessments.js';
import { writeCase } from './write-case.js';
import { writeDeliveries } from './write-deliveries.js';
import { writeEteSpells } from './write-ete-spells.js';
import { writeOffences } from './write-offences.js';
import { writePlan } from './write-plan.js';
import { writeSkillMeasures } from './write-skill-measures.js';

export interface CaseloadOptions {
  /** How many cases, each with a child of its own. */
  cases: number;
  /** The same seed gives the same rows, ids included. */
  seed: number;
  serviceId: string;
  /** The day on which the caseload is seen: nothing recorded has happened after it. */
  asOf: PlainDate;
  /** Delivery areas to share the cases between; empty: none is named. */
  deliveryAreaIds: readonly string[];
  /** Teams to share the cases between, in turn; empty: no case has one. */
  teamIds: readonly string[];
  /** What may be planned and delivered. */
  versions: readonly CatalogueVersion[];
  packages: readonly DemoPackage[];
  /** Who works in the service; null: nothing of practice is recorded. */
  staff: Staff | null;
}

export interface CaseloadChunk {
  /** Cases generated up to and including this chunk. */
  casesDone: number;
  /** Rows in an order in which each row's parents come before it, here or in an earlier chunk. */
  tables: TableRows[];
}

const CASES_PER_CHUNK = 500;
/** The first areas are the larger ones. */
const AREA_WEIGHTS = [40, 32, 28];

function writeEverything(story: CaseStory, chooser: VersionChooser, writer: RowWriter): void {
  const written = writeCase(story, writer);
  const first = writeFirstAssessment(story, written, writer);
  const planned = writePlan(story, first, written, chooser, writer);
  const started = writeDeliveries(planned, story, written, chooser, writer);
  const workedOn = new Set(started.flatMap(({ work }) => work.needs.map(({ needAreaCode }) => needAreaCode)));
  writeLaterAssessments(story, first, workedOn, written, writer);
  writeOffences(story, written, writer);
  writeEteSpells(story, written, writer);
  writeSkillMeasures(started, story, written, writer);
}

/**
 * Invents a caseload, a few hundred cases at a time, so that memory does not grow with its size. At 326 cases it
 * has the public figures of Cwm Taf (see caseload-shape.ts): 235 children whose eighteen months have passed, of
 * whom 102 were proven to have reoffended, 329 times; other sizes keep the proportions. A case is about 80 rows: 15
 * sessions with their attendance, 30 need ratings, 3 planned actions, 2 or 3 deliveries; of the last year it has the
 * practice besides, which is 20 rows a case on average. No child in it is real.
 */
export function* generateCaseload(options: CaseloadOptions): Generator<CaseloadChunk> {
  const { cases, seed, serviceId, deliveryAreaIds, teamIds, staff, versions, packages } = options;
  const asOf = toDayNumber(options.asOf);
  const draw = new Draw(createRandom(seed));
  const nextId = deterministicIds(`caseload ${serviceId} ${seed}`);
  const chooser = new VersionChooser(versions);
  const practice = staff && new CaseloadPractice({ seed, serviceId, asOf, staff, versions, packages });
  const areas: Weights<string> = deliveryAreaIds.map((id, index) => [id, AREA_WEIGHTS[index] ?? 1]);

  let rows = new ChunkRows();
  let writer = new RowWriter(rows, draw, nextId, serviceId, asOf);
  for (const slot of caseSlots(cases, draw)) {
    // In turn, not drawn: a draw would change every story after it.
    const teamId = teamIds[slot.number % teamIds.length] ?? null;
    writer.beginCase(areas.length > 0 ? draw.weighted(areas) : null, teamId);
    const story = tellStory(slot, asOf, draw);
    const mark = markOf(rows);
    writeEverything(story, chooser, writer);
    practice?.addCase(rows, mark, story);
    if (slot.number % CASES_PER_CHUNK === 0 || slot.number === cases) {
      practice?.endChunk(rows);
      yield { casesDone: slot.number, tables: rows.tables() };
      rows = new ChunkRows();
      writer = new RowWriter(rows, draw, nextId, serviceId, asOf);
    }
  }
}
