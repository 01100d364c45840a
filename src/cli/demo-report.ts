import Table from 'cli-table3';
import type { EstimateDto } from '../evaluation/dto/estimate.dto.js';
import type { EvaluationResultDto } from '../evaluation/dto/evaluation.dto.js';
import type { EteArmDto } from '../evaluation/dto/ete.dto.js';
import type { ReoffendingArmDto } from '../evaluation/dto/reoffending.dto.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import type { RuleTotalDto } from '../practice/dto/attention.dto.js';
import type { NeedProvisionDto, ProvisionSummaryDto } from '../provision/dto/provision-summary.dto.js';

const WORDS = {
  en: {
    map: 'Provision map: cases with each need, and what reached them',
    mapHead: [
      'Need area',
      'Cases with need',
      'Intervention that reached most',
      'Planned',
      'Started',
      'Completed',
    ],
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
    map: 'Map darpariaeth: achosion â phob angen, a’r hyn a’u cyrhaeddodd',
    mapHead: [
      'Maes angen',
      'Achosion â’r angen',
      'Yr ymyriad a gyrhaeddodd fwyaf',
      'Cynlluniwyd',
      'Dechreuwyd',
      'Cwblhawyd',
    ],
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

function mapRow(area: NeedProvisionDto, language: Language): (string | number)[] {
  const [best] = [...area.interventions].sort((a, b) => b.started - a.started);
  const label = `${area.needArea} ${inLanguage(language, area.labelEn, area.labelCy)}`;
  return best
    ? [
        label,
        area.casesWithNeed,
        inLanguage(language, best.titleEn, best.titleCy),
        best.planned,
        best.started,
        best.completed,
      ]
    : [label, area.casesWithNeed, WORDS[language].none, '', '', ''];
}

/** The provision map as a table, the greatest need first. */
export function provisionTable(summary: ProvisionSummaryDto, language: Language): string {
  const words = WORDS[language];
  const table = newTable(words.mapHead);
  const areas = [...summary.needAreas].sort((a, b) => b.casesWithNeed - a.casesWithNeed);
  for (const area of areas) table.push(mapRow(area, language));
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
