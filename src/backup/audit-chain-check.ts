import { headText } from '../audit/chain.js';
import { verifyAuditChain } from '../audit/verify-chain.js';
import type { Check } from '../platform/database/checks/check.js';

/**
 * The audit log agrees with its chain. Entries may wait for their seal, however long: so a copy, or a server that was
 * killed, leaves them, and the next start seals them.
 */
export const auditChain: Check = {
  name: 'audit log',
  async run(tx) {
    const { faults, faultCount, head, waiting } = await verifyAuditChain(tx, { mayWait: true });
    const findings = faults.map(({ position, detail }) => `at position ${position}: ${detail}`);
    if (faultCount > faults.length) findings.push(`and ${faultCount - faults.length} more`);
    return { findings, note: `head ${headText(head)}${waiting > 0 ? `, ${waiting} waiting` : ''}` };
  },
};
