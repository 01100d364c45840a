import { assessments } from './assessments.js';
import { assetplus } from './assetplus.js';
import { cases } from './cases.js';
import { deliveries } from './deliveries.js';
import { deliveryAreas } from './delivery-areas.js';
import { eteSpells } from './ete-spells.js';
import { interventionModules } from './intervention-modules.js';
import { interventionResources } from './intervention-resources.js';
import { interventions } from './interventions.js';
import { needAreas } from './need-areas.js';
import { offences } from './offences.js';
import { planActions } from './plan-actions.js';
import { providers } from './providers.js';
import { training } from './training.js';
import { workers } from './workers.js';
import type { RecordType } from './record-type.js';
import { sessions } from './sessions.js';
import { skillMeasures } from './skill-measures.js';

/** Every record type, each after those that its rows may name. */
export const RECORD_TYPES = [
  deliveryAreas,
  needAreas,
  providers,
  workers,
  training,
  interventions,
  interventionModules,
  interventionResources,
  cases,
  assessments,
  assetplus,
  planActions,
  deliveries,
  sessions,
  offences,
  eteSpells,
  skillMeasures,
] as const satisfies readonly RecordType[];

export type RecordTypeName = (typeof RECORD_TYPES)[number]['name'];

export const RECORD_TYPE_NAMES: readonly RecordTypeName[] = RECORD_TYPES.map(({ name }) => name);

const byName: ReadonlyMap<string, RecordType> = new Map(RECORD_TYPES.map((type) => [type.name, type]));

/** The record type with this name, or null. */
export const findRecordType = (name: string): RecordType | null => byName.get(name) ?? null;
