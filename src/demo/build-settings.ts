import type { ServiceSetting } from '../organisation/service-setting.entity.js';
import type { GapThresholds } from '../provision/map/gap-rules.js';
import { deterministicIds } from './deterministic-id.js';

/** What is common, and what is few: a service of young orders, of whom many had not come to anything yet, asks for a third. */
const GAP_THRESHOLDS: GapThresholds = { prevalencePercent: 20, reachPercent: 35 };

/** The rows of what the synthetic service has set for itself. */
export function buildSettings(serviceId: string, recordedAt: string): ServiceSetting[] {
  const nextId = deterministicIds(`settings ${serviceId}`);
  return [
    {
      ...{ id: nextId(), serviceId, name: 'GAP_THRESHOLDS', versionNo: 2, value: GAP_THRESHOLDS },
      ...{ setById: null, recordedAt },
    },
  ];
}
