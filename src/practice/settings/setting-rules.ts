import type { FieldFault } from '../../platform/errors/domain-error.js';

/** A setting, as it is given. */
export interface GivenSetting {
  code: string;
  threshold?: number | null;
}

/** Faults of the settings of a service; `known` are the rules there are, and whether each has a threshold. */
export function settingFaults(
  given: readonly GivenSetting[],
  known: ReadonlyMap<string, boolean>,
): FieldFault[] {
  return given.flatMap(({ code, threshold }, index): FieldFault[] => {
    const at = `/rules/${index}`;
    if (!known.has(code)) {
      const detail = 'There is no rule with this code; see GET /v1/practice-rules.';
      return [{ pointer: `${at}/code`, code: 'UNKNOWN_RULE', detail }];
    }
    if (given.findIndex((other) => other.code === code) < index) {
      return [{ pointer: `${at}/code`, code: 'RULE_REPEATED', detail: 'A rule is set once.' }];
    }
    if (typeof threshold === 'number' && !known.get(code)) {
      const detail = 'This rule raises at once: leave the threshold out.';
      return [{ pointer: `${at}/threshold`, code: 'NO_THRESHOLD', detail }];
    }
    return [];
  });
}
