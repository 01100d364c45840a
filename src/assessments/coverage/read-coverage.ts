import type { Principal } from '../../access/principal.js';
import { findCase } from '../../cases/case-lookup.js';
import { daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { isOutstanding } from '../information/information-rules.js';
import { readStandards } from '../settings/read-settings.js';
import { areaCoverage, type AskedInformation, type NewestRating } from './coverage.js';
import type { AreaCoverageDto, AssessmentCoverageDto } from './coverage.dto.js';

interface AreaRow {
  code: string;
  label_en: string;
  label_cy: string | null;
  asset_section: number | null;
  strength: boolean | number;
  assessed_on: PlainDate | null;
  severity: number | null;
  rated_strength: number | null;
  is_priority: boolean | number | null;
  assessed_by_agency: string | null;
  source: string | null;
}

// Of two ratings of one day, the one of the assessment that was recorded last.
const AREAS = `
  SELECT a.code, a.label_en, a.label_cy, a.asset_section, a.strength, r.assessed_on, r.severity,
    r.strength AS rated_strength, r.is_priority, r.assessed_by_agency, s.source
  FROM need_area a
    LEFT JOIN (
      SELECT n.*, ROW_NUMBER() OVER (PARTITION BY need_area_code ORDER BY assessed_on DESC, assessment_id DESC) AS recency
      FROM need_rating n WHERE n.case_id = :caseId AND n.assessed_on <= :on
    ) r ON r.need_area_code = a.code AND r.recency = 1
    LEFT JOIN assessment s ON s.id = r.assessment_id
  WHERE a.service_id IS NULL OR a.service_id = :serviceId
  ORDER BY a.sort_order, a.code`;

interface InformationRow {
  source: string;
  asked_on: PlainDate;
  received_on: PlainDate | null;
  information_on: PlainDate | null;
  gap_reason: string | null;
}

const toAsked = (row: InformationRow): AskedInformation => ({
  source: row.source,
  askedOn: row.asked_on,
  receivedOn: row.received_on,
  informationOn: row.information_on,
  gapReason: row.gap_reason,
});

const toRating = (row: AreaRow): NewestRating | null =>
  row.assessed_on === null || row.source === null
    ? null
    : {
        assessedOn: row.assessed_on,
        severity: row.severity,
        strength: row.rated_strength,
        isPriority: Boolean(row.is_priority),
        source: row.source,
        assessedByAgency: row.assessed_by_agency,
      };

const countOf = (areas: readonly AreaCoverageDto[], state: AreaCoverageDto['state']): number =>
  areas.filter((area) => area.state === state).length;

/** How completely and how recently the needs of a case that the principal may see are assessed; or null. */
export async function readCoverage(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  caseId: string,
  on: PlainDate,
): Promise<AssessmentCoverageDto | null> {
  const { serviceId } = principal;
  const ofCase = await findCase(tx, principal, caseId);
  if (!ofCase) return null;
  const rows = await tx.query<AreaRow>(AREAS, { serviceId, caseId: ofCase.id, on });
  const asked = await tx.query<InformationRow>(
    `SELECT source, asked_on, received_on, information_on, gap_reason FROM information_request
     WHERE case_id = :caseId AND asked_on <= :on ORDER BY asked_on DESC, id DESC`,
    { caseId: ofCase.id, on },
  );
  const first = await tx.queryOne<{ assessed_on: PlainDate | null }>(
    'SELECT min(assessed_on) AS assessed_on FROM assessment WHERE case_id = :caseId AND assessed_on BETWEEN :opened AND :on',
    { caseId: ofCase.id, opened: ofCase.openedOn, on },
  );
  const sources = await codes.all(tx, serviceId, 'INFORMATION_SOURCE');
  const speaksOf = (source: string, area: string): boolean => {
    const areas = sources.get(source)?.attributes.needAreas;
    return typeof areas === 'string' && areas.split(' ').includes(area);
  };
  const standards = await readStandards(tx, serviceId);
  const information = asked.map(toAsked);
  const areas = rows.map((row): AreaCoverageDto => {
    const area = { code: row.code, strength: Boolean(row.strength) };
    const ofArea = information.filter(({ source }) => speaksOf(source, row.code));
    const { rating, ...coverage } = areaCoverage(area, toRating(row), ofArea, standards, on);
    return {
      ...{ needAreaCode: row.code, labelEn: row.label_en, labelCy: row.label_cy },
      ...{ core: row.asset_section !== null, strength: area.strength },
      severity: rating?.severity ?? null,
      strengthRating: rating?.strength ?? null,
      isPriority: rating?.isPriority ?? false,
      assessedOn: rating?.assessedOn ?? null,
      source: rating?.source ?? null,
      assessedByAgency: rating?.assessedByAgency ?? null,
      ...coverage,
    };
  });
  const core = areas.filter((area) => area.core);
  const firstAssessedOn = first?.assessed_on ?? null;
  return {
    caseId: ofCase.id,
    on,
    firstAssessedOn,
    daysToFirstAssessment: firstAssessedOn === null ? null : daysBetween(ofCase.openedOn, firstAssessedOn),
    core: {
      areas: core.length,
      rated: countOf(core, 'RATED'),
      stale: core.filter(({ stale }) => stale === true).length,
      notAssessed: countOf(core, 'NOT_ASSESSED'),
      neverLookedAt: countOf(core, 'NEVER_LOOKED_AT'),
    },
    informationOutstanding: information.filter(isOutstanding).length,
    areas,
  };
}
