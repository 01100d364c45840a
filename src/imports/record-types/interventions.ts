import { type DesignFacts, designFaults } from '../../catalogue/design-rules.js';
import { interventionFaults } from '../../catalogue/intervention-rules.js';
import { movesInWords, readTransitions } from '../../catalogue/lifecycle/status-moves.js';
import { judgeMove, NEW, type Transition } from '../../catalogue/lifecycle/transitions.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { CellFault } from '../columns/cell-fault.js';
import { type Cells, optional, required, type RowFault } from '../columns/columns.js';
import { codeOf, date, flag, integer, listOf, needArea, oneOf, recordCode, text } from '../columns/kinds.js';
import type { Batch } from '../engine/batch.js';
import { factsOf } from '../engine/facts.js';
import { providerIds } from '../engine/find-parents.js';
import { ofRules, resolveCode } from '../engine/row-faults.js';
import {
  type Details,
  insertVersions,
  type NewVersion,
  storedEntries,
  type StoredEntry,
  type Substance,
  supersede,
  updateDetails,
} from './intervention-store.js';
import { eligibilityColumn, EligibilityOfFile, rulesOf } from './eligibility-column.js';
import { accreditationFaults, designColumns, designGiven } from './intervention-design-columns.js';
import { recordType } from './record-type.js';

const OLDEST = 25;
const NO_REASON = 'Imported with changes; no reason was given.';

const columns = {
  code: required(recordCode(40), 'Code of the intervention; the key.', 'CONSTRUCTION'),
  status: required(codeOf('INTERVENTION_STATUS'), 'Where it stands in the catalogue.', 'ACTIVE_CORE'),
  title_en: required(text(200), 'Title in English.', 'Construction skills certificate'),
  title_cy: optional(text(200), 'Title in Welsh.', 'Tystysgrif sgiliau adeiladu'),
  summary_en: required(
    text(4_000),
    'What it is, in English.',
    'Training for the construction skills card, with a test at the end.',
  ),
  summary_cy: optional(
    text(4_000),
    'What it is, in Welsh.',
    'Hyfforddiant ar gyfer y cerdyn sgiliau adeiladu, gyda phrawf ar y diwedd.',
  ),
  intervention_type: required(codeOf('INTERVENTION_TYPE'), 'What kind of work it is.', 'ACCREDITED_LEARNING'),
  purpose: required(codeOf('PURPOSE'), 'What it is meant to achieve.', 'REOFFENDING'),
  provider_code: optional(recordCode(40), 'Who provides it; empty: not settled.', 'FIRE-SERVICE'),
  age_min: required(integer(1, OLDEST), 'Youngest age in whole years, inclusive.', '15'),
  age_max: required(integer(1, OLDEST), 'Oldest age in whole years, inclusive.', '17'),
  sexes: optional(listOf(codeOf('SEX')), 'Whom it is for; empty: anyone.'),
  settings: required(listOf(codeOf('SETTING')), 'Where it can be delivered.', 'COMMUNITY|CUSTODY'),
  languages: required(listOf(oneOf('en', 'cy')), 'Languages it can be delivered in.', 'cy|en'),
  sessions_planned: optional(integer(1, 1_000), 'Sessions planned.', '12'),
  minutes_per_session: optional(integer(1, 1_440), 'Minutes of each session.', '60'),
  duration_weeks: optional(integer(1, 260), 'Weeks it lasts.', '12'),
  impact_evaluable: optional(
    flag(),
    'No for processes, such as panels, that are left out of impact evaluation; empty: yes.',
    'yes',
  ),
  primary_needs: optional(
    listOf(needArea()),
    'The need areas it is for; at least one where its impact is to be evaluated.',
    'ETE',
  ),
  secondary_needs: optional(listOf(needArea()), 'The need areas it also helps with.', 'BSK|MOT'),
  ...designColumns,
  eligibility: eligibilityColumn,
  owner: optional(text(200), 'The post that answers for the entry.', 'Education lead'),
  review_due_on: optional(
    date(),
    'When it is to be looked at again; empty: in 12 months, where it is in use.',
    '2027-03-31',
  ),
  change_reason: optional(text(2_000), 'Why it differs from the version before; not used for the first.'),
};

const COLUMN_OF = { needs: 'primary_needs', needAreaCode: 'secondary_needs' };

const substanceOf = (
  cells: Cells<typeof columns>,
  providerId: string | null | undefined,
  stored: StoredEntry | undefined,
): Substance =>
  factsOf<Substance>(
    {
      titleEn: cells.title_en,
      summaryEn: cells.summary_en,
      interventionType: cells.intervention_type,
      purpose: cells.purpose,
      providerId,
      ageMin: cells.age_min,
      ageMax: cells.age_max,
      sexes: cells.sexes,
      settings: cells.settings,
      languages: cells.languages,
      sessionsPlanned: cells.sessions_planned,
      minutesPerSession: cells.minutes_per_session,
      durationWeeks: cells.duration_weeks,
      impactEvaluable: cells.impact_evaluable,
      primaryNeeds: cells.primary_needs,
      secondaryNeeds: cells.secondary_needs,
      ...designGiven(cells),
      eligibility: rulesOf(cells.eligibility),
    },
    stored?.substance,
    { sexes: [], impactEvaluable: true, primaryNeeds: [], secondaryNeeds: [] },
  );

const detailsOf = (cells: Cells<typeof columns>, stored: StoredEntry | undefined): Details =>
  factsOf<Details>(
    {
      status: cells.status,
      titleCy: cells.title_cy,
      summaryCy: cells.summary_cy,
      owner: cells.owner,
      // An empty cell leaves the date that was set when the entry was taken into use.
      reviewDueOn: cells.review_due_on ?? undefined,
    },
    stored?.details,
  );

const needsOf = ({ primaryNeeds, secondaryNeeds }: Substance) => [
  ...primaryNeeds.map((needAreaCode) => ({ needAreaCode, target: 'PRIMARY' as const })),
  ...secondaryNeeds.map((needAreaCode) => ({ needAreaCode, target: 'SECONDARY' as const })),
];

/** Whether two records with the same fields, in the same order of fields, say the same. */
const same = (one: object, other: object | undefined): boolean =>
  other !== undefined &&
  Object.entries(one).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify((other as Record<string, unknown>)[name]),
  );

const designFactsOf = (substance: Substance, stored: StoredEntry | undefined): DesignFacts => ({
  ...substance,
  furtherPurposes: substance.furtherPurposes ?? [],
  deliveryModes: substance.deliveryModes ?? [],
  requiredQualifications: substance.requiredQualifications ?? [],
  consentNeeds: substance.consentNeeds ?? [],
  modules: stored?.modules ?? [],
  coreComponents: substance.coreComponents ?? [],
  allowedAdaptations: substance.allowedAdaptations ?? [],
});

/** A fault of a part is one of the cell that lists it. */
const ofPart = (fault: FieldFault): FieldFault => ({
  ...fault,
  pointer: /^\/(coreComponents|allowedAdaptations)\//.exec(fault.pointer)?.[1] ?? fault.pointer,
});

const lifecycle = ({ tx }: Batch) => readTransitions(tx);

/** A fault where the lifecycle has no such move. Who may make it is not asked: the import answers for its file. */
function moveFaults(
  transitions: readonly Transition[],
  to: string,
  stored: StoredEntry | undefined,
  sameVersion: boolean,
): RowFault[] {
  const from = stored?.details.status ?? NEW;
  if (from === to && sameVersion) return [];
  if (judgeMove(transitions, { from, to, reason: NO_REASON, roles: null }) === 'ALLOWED') return [];
  const fault = new CellFault('STATUS_MOVE_NOT_ALLOWED', movesInWords(transitions, from));
  return [{ column: 'status', fault }];
}

export const interventions = recordType({
  name: 'interventions',
  summary: 'One entry of the catalogue, as its current version is to be.',
  notes: [
    'A row that differs from the current version in substance makes the next version, and records that name the earlier one keep it.',
    'A difference in status, title_cy, summary_cy, owner or review_due_on alone changes the current version.',
    'The status moves as the lifecycle has it; a new entry may have any.',
    'Modules and resources have files of their own. Eligibility may name entries of the same file.',
  ],
  columns,
  async apply(batch, rows) {
    const providers = await batch.once(providerIds);
    const entries = await storedEntries(
      batch,
      rows.map(({ cells }) => cells.code),
    );
    const added: NewVersion[] = [];
    const transitions = await batch.once(lifecycle);
    const eligibility = await EligibilityOfFile.open(
      batch,
      rows.map(({ cells }) => ({ code: cells.code, rules: rulesOf(cells.eligibility) })),
    );
    for (const row of rows) {
      const { code, change_reason: reason } = row.cells;
      const stored = entries.get(code);
      const provider = resolveCode(providers, row.cells.provider_code, 'provider_code', 'provider');
      const substance = substanceOf(row.cells, provider.id, stored);
      const details = detailsOf(row.cells, stored);
      const rules = [
        ...interventionFaults({ ...substance, needs: needsOf(substance) }),
        ...designFaults(designFactsOf(substance, stored)),
      ];
      const faults = [
        ...batch.repeated(row, 'code', code),
        ...provider.faults,
        ...accreditationFaults(row.cells),
        ...moveFaults(transitions, row.cells.status, stored, same(substance, stored?.substance)),
        ...ofRules(columns, rules.map(ofPart), COLUMN_OF),
        ...(row.cells.eligibility ? await eligibility.faults(code, substance.eligibility ?? []) : []),
      ];
      if (batch.rejects(row, faults)) continue;
      if (stored && same(substance, stored.substance)) {
        const unchanged = same(details, stored.details);
        if (!unchanged) await updateDetails(batch, stored, details, reason ?? NO_REASON);
        batch.count(unchanged ? 'unchanged' : 'updated');
        continue;
      }
      if (stored) await supersede(batch, stored);
      added.push({ code, stored, substance, details, changeReason: stored ? (reason ?? NO_REASON) : null });
      batch.count(stored ? 'updated' : 'inserted');
    }
    await insertVersions(batch, added);
  },
});
