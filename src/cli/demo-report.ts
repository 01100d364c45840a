import Table from 'cli-table3';
import type { EstimateDto } from '../evaluation/dto/estimate.dto.js';
import type { EvaluationResultDto } from '../evaluation/dto/evaluation.dto.js';
import type { EteArmDto } from '../evaluation/dto/ete.dto.js';
import type { ReoffendingArmDto } from '../evaluation/dto/reoffending.dto.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import type { RuleTotalDto } from '../practice/dto/attention.dto.js';
import type { GapReason } from '../provision/map/gap-rules.js';
import type { MapNeedDto, ProvisionMapDto } from '../provision/map/provision-map.dto.js';
import type { InterventionsReachDto } from '../provision/reach/intervention-reach.dto.js';

const WORDS = {
  en: {
    map: 'Provision map: children with each need in the last year, and what reached them',
    mapHead: ['Need area', 'Have the need', 'Came first', 'Reached', 'Intervention that reached most', 'Gap'],
    of: 'of',
    gaps: { NO_SUPPLY: 'no supply', LOW_REACH: 'low reach' },
    none: 'none in the catalogue',
    attention: 'What needs attention in open cases, and the rule that says so',
    attentionHead: ['Rule', 'Prompts', 'Cases', 'Due from'],
    evaluation: 'Evaluation',
    sides: ['', 'Started', 'Did not start'],
    children: 'Children, 18 months passed',
    reoffenders: 'Proven reoffenders within a year',
    perChild: 'Reoffences per child',
    perReoffender: 'Reoffences per reoffender',
    difference: 'Difference in rate (95% interval)',
    ete: 'In suitable ETE, end of order',
    eteChange: 'Change from start to end',
    attended: 'Hours a week attended, start to end',
    notComputable: 'not computable',
    notes: 'To know before using these figures:',
  },
  cy: {
    map: 'Map darpariaeth: plant â phob angen yn y flwyddyn ddiwethaf, a’r hyn a’u cyrhaeddodd',
    mapHead: [
      'Maes angen',
      'Â’r angen',
      'Yn gyntaf',
      'Cyrhaeddwyd',
      'Yr ymyriad a gyrhaeddodd fwyaf',
      'Bwlch',
    ],
    of: 'o',
    gaps: { NO_SUPPLY: 'dim cyflenwad', LOW_REACH: 'cyrhaeddiad isel' },
    none: 'dim yn y catalog',
    attention: 'Beth sydd angen sylw mewn achosion agored, a’r rheol sy’n dweud hynny',
    attentionHead: ['Rheol', 'Anogaethau', 'Achosion', 'Yn ddyledus o'],
    evaluation: 'Gwerthusiad',
    sides: ['', 'Wedi dechrau', 'Heb ddechrau'],
    children: 'Plant, 18 mis wedi mynd heibio',
    reoffenders: 'Aildroseddu profedig o fewn blwyddyn',
    perChild: 'Aildroseddau fesul plentyn',
    perReoffender: 'Aildroseddau fesul plentyn a aildroseddodd',
    difference: 'Gwahaniaeth yn y gyfradd (cyfwng 95%)',
    ete: 'Mewn AHC addas, diwedd y gorchymyn',
    eteChange: 'Newid o’r dechrau i’r diwedd',
    attended: 'Oriau’r wythnos a fynychwyd, dechrau i ddiwedd',
    notComputable: 'ni ellir ei gyfrifo',
    notes: 'I’w wybod cyn defnyddio’r ffigurau hyn:',
  },
} as const;

type Words = (typeof WORDS)[Language];

const newTable = (head: readonly string[]) =>
  new Table({
    head: [...head],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });

const number = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');

const interval = (estimate: EstimateDto, scale: number, digits: number, words: Words): string =>
  estimate.estimate === null || estimate.lower === null || estimate.upper === null
    ? `${words.notComputable} (${estimate.reason})`
    : `${number(estimate.estimate * scale, digits)} (${number(estimate.lower * scale, digits)} – ${number(estimate.upper * scale, digits)})`;

const percent = (estimate: EstimateDto, words: Words): string => `${interval(estimate, 100, 1, words)} %`;

/** The title of what reached most children with a need, and how many. */
function reachedMost({ needAreas }: InterventionsReachDto, needArea: string, language: Language): string {
  const { interventions = [] } = needAreas.find((need) => need.needArea === needArea) ?? {};
  const [most] = [...interventions].sort((a, b) => b.reached - a.reached);
  return most
    ? `${inLanguage(language, most.titleEn, most.titleCy)} (${most.reached})`
    : WORDS[language].none;
}

/** The provision map as a table, the greatest need first. */
export function provisionTable(
  map: ProvisionMapDto,
  reach: InterventionsReachDto,
  language: Language,
): string {
  const words = WORDS[language];
  const table = newTable(words.mapHead);
  const withNeed = ({ total }: MapNeedDto) => total.prevalence.numerator.value ?? 0;
  for (const area of [...map.needAreas].sort((a, b) => withNeed(b) - withNeed(a))) {
    const { assessed, prioritised, reach: reached, gapReasons } = area.total;
    table.push([
      `${area.needArea} ${inLanguage(language, area.labelEn, area.labelCy)}`,
      `${withNeed(area)} ${words.of} ${assessed.value}`,
      prioritised.value,
      reached.numerator.value,
      reachedMost(reach, area.needArea, language),
      gapReasons.map(({ reason }: { reason: GapReason }) => words.gaps[reason]).join(', '),
    ]);
  }
  return `${words.map}\n${table.toString()}`;
}

/** What the rules of practice raise, rule by rule. */
export function attentionTable(totals: readonly RuleTotalDto[], language: Language): string {
  const words = WORDS[language];
  const table = newTable(words.attentionHead);
  for (const { labelEn, labelCy, items, cases, oldestDueOn } of totals.filter((total) => total.items > 0)) {
    table.push([inLanguage(language, labelEn, labelCy), items, cases, oldestDueOn ?? '']);
  }
  return `${words.attention}\n${table.toString()}`;
}

const reoffenders = (arm: ReoffendingArmDto, words: Words): string =>
  `${arm.reoffenders}/${arm.mature}: ${percent(arm.binaryRate, words)}`;

const attended = (arm: EteArmDto, words: Words): string =>
  arm.hoursAttended.meanAtStart === null || arm.hoursAttended.meanAtEnd === null
    ? words.notComputable
    : `${number(arm.hoursAttended.meanAtStart, 1)} → ${number(arm.hoursAttended.meanAtEnd, 1)}`;

/** An evaluation as a table, with its sentence and its notes. */
export function evaluationTable(
  { design, reoffending, ete, statement, notes }: EvaluationResultDto,
  { title, dataAsOf }: { title: string; dataAsOf: string },
  language: Language,
): string {
  const words = WORDS[language];
  const table = newTable(words.sides);
  const both = <Arm>(
    label: string,
    started: Arm,
    comparison: Arm,
    show: (arm: Arm, words: Words) => string,
  ) => table.push([label, show(started, words), show(comparison, words)]);
  both(words.children, reoffending.started, reoffending.comparison, ({ mature }) => String(mature));
  both(words.reoffenders, reoffending.started, reoffending.comparison, reoffenders);
  both(words.perChild, reoffending.started, reoffending.comparison, (arm) =>
    interval(arm.frequencyPerChild, 1, 2, words),
  );
  both(words.perReoffender, reoffending.started, reoffending.comparison, (arm) =>
    interval(arm.frequencyPerReoffender, 1, 2, words),
  );
  table.push([words.difference, percent(reoffending.riskDifferenceScore, words), '']);
  both(words.ete, ete.started, ete.comparison, (arm) => percent(arm.suitableAtEnd, words));
  both(words.eteChange, ete.started, ete.comparison, (arm) => percent(arm.paired.change, words));
  both(words.attended, ete.started, ete.comparison, attended);
  return [
    `${words.evaluation}: ${title} (${design}, ${dataAsOf})`,
    table.toString(),
    statement[language],
    words.notes,
    ...notes.map((note) => `  · ${note[language]}`),
  ].join('\n');
}
