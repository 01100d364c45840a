import type { OfficialFigure } from '../../official-figures/official-figure.entity.js';

type PublishedFigure = Pick<
  OfficialFigure,
  | 'measure'
  | 'version'
  | 'areaKind'
  | 'areaName'
  | 'cohortFrom'
  | 'cohortTo'
  | 'value'
  | 'decimals'
  | 'numerator'
  | 'denominator'
  | 'sourceTitle'
>;

const CWM_TAF = { areaKind: 'SERVICE', areaName: 'Cwm Taf' };
const NATIONAL = { areaKind: 'ENGLAND_AND_WALES', areaName: '' };
const NO_COUNTS = { numerator: null, denominator: null };
const COHORT = {
  ...{ version: 'MOJ_12M_PRE2017', cohortFrom: '2014-04-01', cohortTo: '2015-03-31' },
  sourceTitle:
    'Ministry of Justice and Youth Justice Board, proven reoffending, January 2017, as HM Inspectorate of Probation (2017) gives it for Cwm Taf',
};
const CUSTODY = {
  ...{ measure: 'CUSTODY_RATE', version: 'YJB', cohortFrom: '2015-07-01', cohortTo: '2016-06-30' },
  sourceTitle:
    'Youth Justice Board, use of custody, as HM Inspectorate of Probation (2017) gives it for Cwm Taf',
};

/** What was published of the area that the demonstration borrows, each under the definition of its day. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [
  { ...COHORT, ...CWM_TAF, measure: 'REOFFENDING_BINARY', value: 0.434, decimals: 3, ...NO_COUNTS },
  { ...COHORT, ...NATIONAL, measure: 'REOFFENDING_BINARY', value: 0.379, decimals: 3, ...NO_COUNTS },
  { ...COHORT, ...CWM_TAF, measure: 'REOFFENDING_PER_CHILD', value: 1.4, decimals: 2, ...NO_COUNTS },
  { ...COHORT, ...NATIONAL, measure: 'REOFFENDING_PER_CHILD', value: 1.25, decimals: 2, ...NO_COUNTS },
  { ...CUSTODY, ...CWM_TAF, value: 0.34, decimals: 2, ...NO_COUNTS },
  { ...CUSTODY, ...NATIONAL, value: 0.36, decimals: 2, ...NO_COUNTS },
  {
    ...{ measure: 'REOFFENDING_BINARY', version: 'MOJ_12M_PRE2017', ...NATIONAL },
    ...{ cohortFrom: '2014-07-01', cohortTo: '2015-06-30', value: 0.38, decimals: 3 },
    ...{ numerator: 13_177, denominator: 34_682 },
    sourceTitle:
      'Ministry of Justice, proven reoffending statistics quarterly, cohort July 2014 to June 2015',
  },
];
