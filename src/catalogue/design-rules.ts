import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on the design of the work look at; what is not said is empty or null. */
export interface DesignFacts {
  purpose: string;
  furtherPurposes: readonly string[];
  modules: readonly { code: string; minutes: number; isCore: boolean }[];
  deliveryModes: readonly string[];
  groupSizeMin: number | null;
  groupSizeMax: number | null;
  requiredQualifications: readonly string[];
  refresherMonths: number | null;
  coreComponents: readonly { code: string }[];
  allowedAdaptations: readonly { code: string }[];
  consentNeeds: readonly string[];
  sessionsPlanned: number | null;
  minutesPerSession: number | null;
  impactEvaluable: boolean;
}

const repeated = (
  values: readonly string[],
  pointerOf: (index: number) => string,
  code: string,
): FieldFault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ pointer: pointerOf(index), code, detail: 'The list has this twice; keep one.' }]
      : [],
  );

type ListName = 'furtherPurposes' | 'deliveryModes' | 'requiredQualifications' | 'consentNeeds';
const LISTS: readonly ListName[] = [
  'furtherPurposes',
  'deliveryModes',
  'requiredQualifications',
  'consentNeeds',
];

/** Faults of the modules. */
export function* moduleFaults(
  facts: Pick<DesignFacts, 'modules' | 'sessionsPlanned' | 'minutesPerSession' | 'impactEvaluable'>,
): Generator<FieldFault> {
  const { modules, sessionsPlanned, minutesPerSession } = facts;
  const codes = modules.map(({ code }) => code);
  yield* repeated(codes, (index) => `/modules/${index}/code`, 'REPEATED_MODULE');
  const core = modules.filter(({ isCore }) => isCore);
  if (facts.impactEvaluable && modules.length > 0 && core.length === 0) {
    const detail = 'Of the modules of an entry whose impact is to be evaluated, at least one is core.';
    yield { pointer: '/modules', code: 'NO_CORE_MODULE', detail };
  }
  const coreMinutes = core.reduce((sum, { minutes }) => sum + minutes, 0);
  const dose = (sessionsPlanned ?? 0) * (minutesPerSession ?? 0);
  if (dose > 0 && coreMinutes > dose) {
    const detail = `The core modules take ${coreMinutes} minutes; the sessions planned have ${dose}.`;
    yield { pointer: '/modules', code: 'CORE_EXCEEDS_DOSE', detail };
  }
}

/** Faults of how a version of a catalogue entry says that the work is delivered. */
export function designFaults(facts: DesignFacts): FieldFault[] {
  const faults = [
    ...moduleFaults(facts),
    ...LISTS.flatMap((name) => repeated(facts[name], (index) => `/${name}/${index}`, 'REPEATED_VALUE')),
    ...(['coreComponents', 'allowedAdaptations'] as const).flatMap((name) =>
      repeated(
        facts[name].map(({ code }) => code),
        (index) => `/${name}/${index}/code`,
        'REPEATED_CODE',
      ),
    ),
  ];
  const main = facts.furtherPurposes.indexOf(facts.purpose);
  if (main >= 0) {
    const detail = 'This is its purpose already; name only others.';
    faults.push({ pointer: `/furtherPurposes/${main}`, code: 'REPEATED_VALUE', detail });
  }
  const { groupSizeMin, groupSizeMax } = facts;
  if (groupSizeMin !== null && groupSizeMax !== null && groupSizeMin > groupSizeMax) {
    const detail = 'The largest group is smaller than the smallest.';
    faults.push({ pointer: '/groupSizeMax', code: 'GROUP_SIZE_EMPTY', detail });
  }
  if (facts.refresherMonths !== null && facts.requiredQualifications.length === 0) {
    const detail = 'Name the qualifications that are to be refreshed in requiredQualifications.';
    faults.push({ pointer: '/refresherMonths', code: 'NOTHING_TO_REFRESH', detail });
  }
  return faults;
}
