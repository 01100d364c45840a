import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { labelledNeedAreas } from '../reference-data/need-area-lookup.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { GROUP_LABELS } from './breakdown-words.js';

/** What each code of an analysis was called when it was worked out, by the kind of code. */
export interface AnalysisLabels {
  /** In the order in which they are shown. */
  needAreas: Record<string, BilingualDto>;
  /** Of groups and of factors. */
  groups: Record<string, BilingualDto>;
  agencies: Record<string, BilingualDto>;
  qualifications: Record<string, BilingualDto>;
  settings: Record<string, BilingualDto>;
}

async function labelsOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  codeSet: string,
): Promise<Record<string, BilingualDto>> {
  const known = await codes.all(tx, serviceId, codeSet);
  return Object.fromEntries(
    [...known].map(([code, { labelEn, labelCy }]) => [code, { en: labelEn, cy: labelCy ?? labelEn }]),
  );
}

/** The labels that an analysis keeps with its figures: a label that is mended later does not change what was signed. */
export async function readLabels(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<AnalysisLabels> {
  const areas = await labelledNeedAreas(tx, serviceId);
  const ofSet = (codeSet: string) => labelsOf(tx, codes, serviceId, codeSet);
  return {
    needAreas: Object.fromEntries(
      areas.map(({ code, label_en: en, label_cy: cy }) => [code, { en, cy: cy ?? en }]),
    ),
    groups: {
      ...GROUP_LABELS,
      ...(await ofSet('ORDER_TYPE')),
      ...(await ofSet('SEX')),
      ...(await ofSet('ETHNICITY')),
    },
    agencies: await ofSet('AGENCY'),
    qualifications: await ofSet('QUALIFICATION'),
    settings: await ofSet('SETTING'),
  };
}
