import type { DisclosurePolicy } from '../../disclosure/policy.js';
import type { ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import { shownShare } from '../../disclosure/protect-share.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { toEstimate } from '../../evaluation/dto/estimate.dto.js';
import type {
  AnalysisComparisonDto,
  NumberChangeDto,
  SharedNeedChangeDto,
} from '../dto/analysis-comparison.dto.js';
import type { CohortNeedsDto } from '../dto/cohort.dto.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { AnalysisChange, ComparedNumber, ComparedShare } from '../comparison/compare-analyses.js';
import { type AnalysisRow, contentOf } from '../needs-analysis-rows.js';
import { percent } from './change-words.js';
import { labelOf } from './label-of.js';
import { publishedAnalysis, toAnalysisSummary } from './to-needs-analysis.js';

const NUMBER_LABELS: Readonly<Record<ComparedNumber['kind'], BilingualDto>> = {
  PEOPLE: { en: 'People who deliver', cy: 'Pobl sy’n darparu' },
  WELSH_SPEAKING: {
    en: 'Of them, those who can deliver in Welsh',
    cy: 'O’r rhain, y rhai sy’n gallu darparu yn Gymraeg',
  },
  TRAINED: { en: 'People trained', cy: 'Pobl sydd wedi’u hyfforddi' },
  ENTRIES: { en: 'Interventions to choose from', cy: 'Ymyriadau i ddewis ohonynt' },
  FOUND_NOTHING: { en: 'Searches that found nothing', cy: 'Chwiliadau na chafodd hyd i ddim' },
};

const CAUTIONS: readonly BilingualDto[] = [
  {
    en: 'Children who were under supervision in both periods are in both. The intervals take the two for separate children, and are then wider than they need be.',
    cy: 'Mae plant a oedd dan oruchwyliaeth yn y ddau gyfnod yn y ddau. Mae’r cyfyngau’n eu trin fel plant ar wahân, ac felly’n lletach nag sydd angen.',
  },
];

const OVERLAP: BilingualDto = {
  en: 'The periods overlap: what is in both cannot differ, and a change shows less than it is.',
  cy: 'Mae’r cyfnodau’n gorgyffwrdd: ni all yr hyn sydd yn y ddau fod yn wahanol, ac mae newid yn ymddangos yn llai nag ydyw.',
};

/** What the difference of a share says. */
function textOf(label: BilingualDto, { earlier, later, finding }: ComparedShare): BilingualDto {
  if (finding === 'NOT_COMPUTABLE') {
    return { en: `${label.en}: too little is known to say.`, cy: `${label.cy}: ni wyddys digon i ddweud.` };
  }
  if (finding === 'NOT_SHOWN') {
    return {
      en: `${label.en}: no change that chance alone could not explain.`,
      cy: `${label.cy}: dim newid na allai siawns yn unig ei egluro.`,
    };
  }
  const [before, after] = [percent(earlier.events / earlier.n), percent(later.events / later.n)];
  const more = finding === 'RISEN';
  return {
    en: `${label.en}: ${more ? 'up' : 'down'} from ${before} to ${after}, more than chance alone explains.`,
    cy: `${label.cy}: ${more ? 'i fyny' : 'i lawr'} o ${before} i ${after}, yn fwy nag y mae siawns yn unig yn ei egluro.`,
  };
}

/** The share of a need as it leaves. */
const protectedShareOf = (needArea: string, { needs }: CohortNeedsDto): ProtectedShareDto =>
  needs.find((need) => need.needArea === needArea)?.share ?? shownShare(0, 0);

/** Both shares as they leave, the earlier first. */
type SharesOf = (share: ComparedShare) => readonly [ProtectedShareDto, ProtectedShareDto];

function toShare(
  share: ComparedShare,
  labels: AnalysisLabels,
  sharesOf: SharesOf,
  isPublication: boolean,
): SharedNeedChangeDto {
  const label = labelOf(share.kind === 'NEED' ? labels.needAreas : labels.groups, share.code);
  const [earlier, later] = sharesOf(share);
  const isShown = !isPublication || (earlier.value !== null && later.value !== null);
  const finding = isShown ? share.finding : 'NOT_COMPUTABLE';
  return {
    ...{ kind: share.kind, code: share.code, label, earlier, later },
    difference: isPublication ? null : toEstimate(share.difference, 'Miettinen and Nurminen 1985'),
    adjustedP: isPublication ? null : share.adjustedP,
    finding,
    text: textOf(label, { ...share, finding }),
  };
}

const toNumber = (
  { kind, code, earlier, later }: ComparedNumber,
  labels: AnalysisLabels,
): NumberChangeDto => {
  const what = NUMBER_LABELS[kind];
  const of =
    code === null ? null : labelOf(kind === 'TRAINED' ? labels.qualifications : labels.needAreas, code);
  const label = of ? { en: `${what.en}: ${of.en}`, cy: `${what.cy}: ${of.cy}` } : what;
  return { kind, code, label, earlier, later };
};

/**
 * What is answered of a comparison.
 * @param policy by which small numbers are hidden; null: true values
 */
export function toComparison(
  [earlier, later]: readonly [AnalysisRow, AnalysisRow],
  { shares, numbers }: AnalysisChange,
  policy: DisclosurePolicy | null,
): AnalysisComparisonDto {
  const { labels } = contentOf(later);
  const cohorts = policy && [earlier, later].map((one) => publishedAnalysis(one, policy).cohort);
  const sharesOf: SharesOf = (share) => {
    const [one, other] = cohorts ?? [];
    return policy && one && other
      ? [protectedShareOf(share.code, one), protectedShareOf(share.code, other)]
      : [shownShare(share.earlier.events, share.earlier.n), shownShare(share.later.events, share.later.n)];
  };
  return {
    earlier: toAnalysisSummary(earlier),
    later: toAnalysisSummary(later),
    view: policy ? 'PUBLICATION' : 'OPERATIONAL',
    shares: shares
      // How many children a group has is not in the view for publication.
      .filter(({ kind }) => !policy || kind === 'NEED')
      .map((share) => toShare(share, labels, sharesOf, policy !== null)),
    numbers: numbers.map((number) => toNumber(number, labels)),
    cautions: [...CAUTIONS, ...(earlier.period_to >= later.period_from ? [OVERLAP] : [])],
  };
}
