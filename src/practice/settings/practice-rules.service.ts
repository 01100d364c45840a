import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { staleVersion } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type {
  PracticeRuleDto,
  PracticeRuleListDto,
  PracticeRuleSettingDto,
} from '../dto/practice-rules.dto.js';
import { PRACTICE_RULES } from '../rules/registry.js';
import { PracticeRuleSetting } from './practice-rule-setting.entity.js';
import { type RuleInForce, rulesInForce } from './read-settings.js';
import { settingFaults } from './setting-rules.js';

const HAS_THRESHOLD = new Map(PRACTICE_RULES.map(({ code, threshold }) => [code, threshold !== null]));

const toPracticeRule = ({ rule, threshold, isOn, setById, setAt }: RuleInForce): PracticeRuleDto => ({
  code: rule.code,
  labelEn: rule.labelEn,
  labelCy: rule.labelCy,
  adviceEn: rule.adviceEn,
  adviceCy: rule.adviceCy,
  version: rule.version,
  lists: [...rule.lists],
  threshold,
  defaultThreshold: rule.threshold?.default ?? null,
  unit: rule.threshold?.unit ?? null,
  isOn,
  setById,
  setAt,
});

/** Settings are added and ended, never changed: whatever is done raises the version of the list. */
async function versionOfSettings(tx: ReadTransaction, serviceId: string): Promise<number> {
  const found = await tx.queryOne<{ version: number }>(
    `SELECT CAST(1 + COUNT(*) + COUNT(ended_at) AS integer) AS version FROM practice_rule_setting
     WHERE service_id = :serviceId`,
    { serviceId },
  );
  return found?.version ?? 1;
}

/** The rules of the lists, and how a service has set them. */
@Injectable()
export class PracticeRulesService {
  constructor(private readonly uow: UnitOfWork) {}

  list({ serviceId }: Principal): Promise<Versioned<PracticeRuleListDto>> {
    return this.uow.read((tx) => this.#read(tx, serviceId));
  }

  /** @throws DomainError: precondition failed; invalid where a rule is not known, is named twice or has no threshold. */
  replace(
    { serviceId, accountId }: Principal,
    listVersion: number,
    rules: readonly PracticeRuleSettingDto[],
  ): Promise<Versioned<PracticeRuleListDto>> {
    return this.uow.write(async (tx) => {
      if ((await versionOfSettings(tx, serviceId)) !== listVersion) throw staleVersion();
      const faults = new FaultList();
      faults.addAll(settingFaults(rules, HAS_THRESHOLD));
      faults.throwIfAny();
      await tx.execute(
        'UPDATE practice_rule_setting SET ended_at = :now WHERE service_id = :serviceId AND ended_at IS NULL',
        { serviceId, now: tx.now },
      );
      await tx.insert(
        PracticeRuleSetting,
        rules.map(({ code, threshold, isOn }) => ({
          ...{ id: tx.newId(), serviceId, rule: code, threshold: threshold ?? null, isOn },
          ...{ setById: accountId, endedAt: null, recordedAt: tx.now },
        })),
      );
      return this.#read(tx, serviceId);
    });
  }

  async #read(tx: ReadTransaction, serviceId: string): Promise<Versioned<PracticeRuleListDto>> {
    const items = (await rulesInForce(tx, serviceId)).map(toPracticeRule);
    return { body: { items }, rowVersion: await versionOfSettings(tx, serviceId) };
  }
}
