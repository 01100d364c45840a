import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { EVERYONE, PUBLIC } from '../../src/access/authorization-rule.js';

/** What a board member gets of these went through `src/disclosure` and stays as it is: releases, and what was signed. */
const PROTECTED: readonly string[] = [
  ...['listBoardPacks', 'getReleasedBoardPack', 'getReleasedBoardPackTable'],
  ...['listDisclosureReleases', 'getDisclosureRelease'],
  ...['listNeedsAnalyses', 'getNeedsAnalysis', 'compareNeedsAnalyses'],
];

/** What these answer counts no children of the service: settings, published figures, plans, staff. */
const NO_COUNTS_OF_CHILDREN = [
  ...['getTrainingNeeds', 'listEvaluationPlans', 'getEvaluationPlan'],
  // What the board itself decides, in words.
  ...['listCommissioningDecisions', 'getCommissioningDecision', 'listCommissioningActions'],
  ...['getCommissioningAction', 'listGapEscalations', 'getGapEscalation'],
  ...['listProvisionStrategies', 'getProvisionStrategy'],
  // Entries of the catalogue, and settings.
  ...['getRangeAssurance', 'getGapThresholds'],
  // Hours of staff.
  ...['listSpecialistTime', 'getSpecialistTime'],
  ...['listOfficialFigures', 'getOfficialFigure', 'compareOfficialFigures'],
  // Open to everybody who signs in.
  ...[
    'listServices',
    'listDeliveryAreas',
    'listProviders',
    'listTeams',
    'getMe',
    'listTokens',
    'createToken',
  ],
  ...['revokeToken', 'listNeedAreas', 'listReferenceCodes', 'listInstruments', 'getInstrument'],
  ...['listInterventions', 'getIntervention', 'listInterventionVersions', 'getInterventionVersion'],
  ...['getInterventionStatus', 'listInterventionStatusMoves', 'listInterventionReviews'],
  ...['listInterventionResources', 'getInterventionResource', 'searchInterventions', 'listPackageComponents'],
  ...['listEvidenceItems', 'getEvidenceItem', 'getSeverityMappings', 'getAssessmentStandards'],
  ...['getReviewStandards', 'getDeliveryPolicy', 'getDisclosurePolicy', 'listPracticeRules'],
  ...['listMeasures', 'getMeasure', 'getMeasureChanges'],
];

describe('S20 what a board member may call', () => {
  const open = Object.entries(AUTHORIZATION_MATRIX)
    .filter(([, rule]) => rule !== PUBLIC && rule.roles.includes('BOARD_MEMBER'))
    .map(([operation]) => operation);

  it('R169 is protected, or counts no children: an operation that is opened to the board is named here', () => {
    expect(open.filter((one) => ![...PROTECTED, ...NO_COUNTS_OF_CHILDREN].includes(one))).toEqual([]);
    expect([...PROTECTED, ...NO_COUNTS_OF_CHILDREN].filter((one) => !open.includes(one))).toEqual([]);
  });

  it('reads no case', () => {
    for (const operation of open) {
      const rule = AUTHORIZATION_MATRIX[operation];
      if (rule === PUBLIC || rule === undefined || rule.roles.length === EVERYONE.length) continue;
      expect([operation, rule.scope]).not.toEqual([operation, 'casework:read']);
    }
  });
});
