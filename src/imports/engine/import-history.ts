import type { Principal } from '../../access/principal.js';
import type { AuditAction } from '../../audit/audit-action.js';
import { audit } from '../../audit/audit-log.js';
import { type ChangedRecordType } from '../../audit/record-change.entity.js';
import { keepChange } from '../../audit/record-changes.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';

/** What a row is, and of whom. */
export interface About {
  recordType: ChangedRecordType;
  caseId?: string;
  childId?: string;
}

/** A stored row that a file changed: the facts that the file names, before and after. */
export interface ImportedChange extends About {
  recordId: string;
  deliveryAreaId: string | null;
  before: object;
  after: object;
}

/**
 * What a file does to the records of children, kept as if each row had been sent by itself: the changes with their
 * fields, and whom it was about in the audit log.
 */
export class ImportHistory {
  readonly #subjects = new Map<string, Set<string>>();

  constructor(
    private readonly tx: WriteTransaction,
    private readonly principal: Principal,
    private readonly fileType: string,
  ) {}

  /** Who imports. */
  get accountId(): string {
    return this.principal.accountId;
  }

  noteInsert(about: About): void {
    this.#noteSubject('COLLECTION', about);
  }

  async noteChange(change: ImportedChange): Promise<void> {
    await keepChange(this.tx, this.principal, { ...change, reason: null });
    this.#noteSubject('ALTERATION', change);
  }

  /** Logs whom the rows so far were about. */
  async tell(): Promise<void> {
    for (const [key, subjects] of this.#subjects) {
      const [action, subjectKind] = key.split(' ') as [AuditAction, 'case' | 'child'];
      const about = { recordType: this.fileType, subjects: [...subjects], records: subjects.size };
      await audit(this.tx, this.principal, { action, subjectKind, ...about });
    }
    this.#subjects.clear();
  }

  #noteSubject(action: AuditAction, { caseId, childId }: About): void {
    const [kind, id] = caseId === undefined ? ['child', childId] : ['case', caseId];
    if (id === undefined) return;
    const key = `${action} ${kind}`;
    const subjects = this.#subjects.get(key) ?? new Set();
    this.#subjects.set(key, subjects.add(id));
  }
}
