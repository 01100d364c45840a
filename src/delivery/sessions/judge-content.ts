import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { WarningDto } from '../dto/warning.dto.js';
import type { Stance } from '../policy/delivery-policy.entity.js';
import { stancesOf } from '../policy/read-delivery-policy.js';
import { designsOf, type VersionDesign } from '../version-design.js';
import { contentFaults, type CoveredContent, namesParts } from './covered-parts.js';
import { judgeDeliverers } from './judge-deliverers.js';
import { findWorkers, type FoundWorker, qualificationLabels, unknownWorkers } from './deliverers.js';

/** What a session says of what was delivered and by whom, of which version, and where it stands in the request. */
export interface SessionContent extends CoveredContent {
  versionId: string | undefined;
  heldOn: PlainDate;
  language: string | undefined;
  deliverers?: readonly string[] | null;
  delivererAgency?: string | null;
  /** Of one child; a group has none of its own. */
  attendance?: { minutesAttended: number };
  prefix: string;
}

/** What came of it. */
export interface JudgedContent {
  faults: FieldFault[];
  warnings: WarningDto[];
  /** As given, or that of the first who delivered. */
  agency: string;
}

/** What the content of sessions is held against. */
interface Known {
  designs: ReadonlyMap<string, VersionDesign>;
  workers: ReadonlyMap<string, FoundWorker>;
  stance: Stance;
}

const named = ({ deliverers }: SessionContent): readonly string[] => deliverers ?? [];

/** Reads no more than the contents ask for: nothing, where they name neither parts of the version nor deliverers. */
async function readKnown(
  tx: ReadTransaction,
  serviceId: string,
  contents: readonly SessionContent[],
): Promise<Known> {
  const held = contents.filter((content) => namesParts(content) || named(content).length > 0);
  const designs = await designsOf(
    tx,
    serviceId,
    held.flatMap(({ versionId }) => versionId ?? []),
  );
  const workers = await findWorkers(tx, serviceId, contents.flatMap(named));
  const stance = workers.size > 0 ? (await stancesOf(tx, serviceId)).untrainedDeliverer : 'WARN';
  return { designs, workers, stance };
}

/** Why a version asks for what those who delivered lack, in both languages. */
async function judgeWork(
  tx: ReadTransaction,
  content: SessionContent,
  { workers, designs, stance }: Known,
): Promise<{ faults: FieldFault[]; warnings: WarningDto[] }> {
  const deliverers = named(content).flatMap((id) => workers.get(id) ?? []);
  const design = designs.get(content.versionId ?? '');
  if (deliverers.length === 0 || deliverers.length < named(content).length || !design) {
    return { faults: [], warnings: [] };
  }
  const work = {
    qualifications: design.requiredQualifications,
    language: content.language ?? '',
    on: content.heldOn,
    deliverers,
  };
  // To a child who was not there nothing was delivered: the absence is recorded, whoever waited.
  const ofThis = content.attendance?.minutesAttended === 0 ? 'WARN' : stance;
  const judged = judgeDeliverers(work, ofThis);
  if (judged.warnings.length === 0) return judged;
  return judgeDeliverers(work, ofThis, await qualificationLabels(tx, design.requiredQualifications));
}

/**
 * Holds what sessions say that they covered, and who delivered them, against the versions and the service's policy; the
 * answers are in the order of the contents.
 */
export async function judgeContents(
  tx: ReadTransaction,
  serviceId: string,
  contents: readonly SessionContent[],
): Promise<JudgedContent[]> {
  const known = await readKnown(tx, serviceId, contents);
  const judged: JudgedContent[] = [];
  for (const content of contents) {
    const first = known.workers.get(named(content)[0] ?? '');
    const agency = content.delivererAgency ?? first?.agency ?? '';
    const work = await judgeWork(tx, content, known);
    const missing = agency === '' && named(content).length === 0;
    const faults = [
      ...(content.versionId === undefined
        ? []
        : contentFaults(content, known.designs.get(content.versionId))),
      ...unknownWorkers(named(content), known.workers),
      ...(missing ? [AGENCY_MISSING] : []),
      ...work.faults,
    ];
    judged.push({
      faults: faultsUnder(content.prefix, faults),
      warnings: work.warnings.map((one) => ({ ...one, pointer: `${content.prefix}${one.pointer}` })),
      agency,
    });
  }
  return judged;
}

const AGENCY_MISSING: FieldFault = {
  pointer: '/delivererAgency',
  code: 'AGENCY_MISSING',
  detail: 'Say who delivered: the workers, or their agency.',
};
