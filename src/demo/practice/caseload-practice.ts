import { createRandom } from '../../statistics/random.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import type { CaseStory } from '../case-story.js';
import type { ChunkRows } from '../chunk-rows.js';
import type { DayNumber } from '../day-number.js';
import { deterministicIds } from '../deterministic-id.js';
import { Draw } from '../draw.js';
import { RowWriter } from '../row-writer.js';
import { CasePractice } from './case-practice.js';
import { recordedSince } from './recorded-period.js';
import { writeServicePractice } from './service-practice.js';
import type { Staff } from './staff.js';
import { type Mark, type ToldCase, toldSince } from './told-case.js';
import { writeEteFollowUp } from './write-ete-follow-up.js';
import { writeReferrals } from './write-referrals.js';
import type { DemoPackage } from '../catalogue-version.js';

interface PracticeOptions {
  seed: number;
  serviceId: string;
  asOf: DayNumber;
  staff: Staff;
  versions: readonly CatalogueVersion[];
  packages: readonly DemoPackage[];
}

/**
 * Adds practice to a caseload while that is written. It draws from a stream of its own and has ids of its own: the stories
 * of the children stay what they would be without it.
 */
export class CaseloadPractice {
  readonly #draw: Draw;
  readonly #nextId: () => string;
  readonly #ofCase: CasePractice;
  /** Of education, training and employment, which came later: the rest of practice stays what it was without it. */
  readonly #ete: { draw: Draw; nextId: () => string };
  /** Of referrals, which came later still. */
  readonly #referrals: { draw: Draw; nextId: () => string };
  readonly #since: DayNumber;
  readonly #versions: ReadonlyMap<string, CatalogueVersion>;
  #open: ToldCase[] = [];
  #chunks = 0;

  constructor(private readonly options: PracticeOptions) {
    const { seed, serviceId, asOf, staff, versions } = options;
    this.#draw = new Draw(createRandom(seed + 1));
    this.#nextId = deterministicIds(`practice ${serviceId} ${seed}`);
    this.#ofCase = new CasePractice(staff);
    this.#ete = {
      draw: new Draw(createRandom(seed + 2)),
      nextId: deterministicIds(`ete ${serviceId} ${seed}`),
    };
    this.#referrals = {
      draw: new Draw(createRandom(seed + 3)),
      nextId: deterministicIds(`referrals ${serviceId} ${seed}`),
    };
    this.#since = recordedSince(asOf);
    this.#versions = new Map(versions.map((one) => [one.version.id, one]));
  }

  /** Adds to the case that was written since the mark. */
  addCase(rows: ChunkRows, mark: Mark, story: CaseStory): void {
    const told = toldSince(rows, mark, { story, since: this.#since, versions: this.#versions });
    const writer = this.#writer(rows);
    writer.beginCase(told.caseRecord.deliveryAreaId, told.caseRecord.teamId);
    this.#ofCase.write(told, writer);
    const { serviceId, asOf } = this.options;
    const ofEte = new RowWriter(rows, this.#ete.draw, this.#ete.nextId, serviceId, asOf);
    ofEte.beginCase(told.caseRecord.deliveryAreaId, told.caseRecord.teamId);
    writeEteFollowUp(told, ofEte);
    const { draw, nextId } = this.#referrals;
    const ofReferrals = new RowWriter(rows, draw, nextId, serviceId, asOf);
    ofReferrals.beginCase(told.caseRecord.deliveryAreaId, told.caseRecord.teamId);
    writeReferrals(told, ofReferrals);
    if (story.closed === null) this.#open.push(told);
  }

  /** Adds what is of several children of the first chunk; nothing after it, so that its size does not grow. */
  endChunk(rows: ChunkRows): void {
    const { versions, packages, staff, asOf } = this.options;
    if (this.#chunks === 0) {
      writeServicePractice(this.#open, { versions, packages }, staff, asOf, this.#writer(rows));
    }
    this.#chunks += 1;
    this.#open = [];
  }

  #writer(rows: ChunkRows): RowWriter {
    return new RowWriter(rows, this.#draw, this.#nextId, this.options.serviceId, this.options.asOf);
  }
}
