import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult } from '../audit/consult.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { type AccreditationRow, type MoveRow, movesOf } from './accreditation-row.js';
import type { CertificateDto, CertificateListDto } from './dto/certificate.dto.js';

interface CertificateRow extends AccreditationRow {
  award_en: string;
  award_cy: string | null;
  level_en: string | null;
  level_cy: string | null;
}

const toCertificate = (row: CertificateRow, moves: readonly MoveRow[], today: string): CertificateDto => ({
  accreditationId: row.id,
  award: row.award,
  awardEn: row.award_en,
  awardCy: row.award_cy,
  title: row.title,
  awardingBody: row.awarding_body,
  levelEn: row.level_en,
  levelCy: row.level_cy,
  credits: row.credits,
  achievedOn: row.achieved_on ?? row.stage_on,
  expiresOn: row.expires_on,
  expired: row.expires_on !== null && row.expires_on < today,
  certificateReference: row.certificate_reference,
  uses: moves.flatMap(({ used_for: usedFor, moved_on: usedOn }) => (usedFor ? [{ usedFor, usedOn }] : [])),
});

/** What a child holds and can show to others: a record that they can take along. */
@Injectable()
export class CertificatesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  async list(principal: Principal, childId: string): Promise<CertificateListDto> {
    const [visible, parameters] = ofVisibleChild('ch.id', principal);
    const read = async (tx: ReadTransaction): Promise<CertificateListDto | null> => {
      const child = await tx.queryOne(`SELECT ch.id FROM child ch WHERE ch.id = :childId AND ${visible}`, {
        ...parameters,
        childId,
      });
      if (!child) return null;
      const rows = await tx.query<CertificateRow>(
        `SELECT a.*, r.label_en AS award_en, r.label_cy AS award_cy, l.label_en AS level_en, l.label_cy AS level_cy
         FROM accreditation a
         JOIN reference_code r ON r.code_set = 'ACCREDITATION' AND r.code = a.award
         LEFT JOIN reference_code l ON l.code_set = 'ACCREDITATION_LEVEL' AND l.code = a.level
         WHERE a.child_id = :childId AND a.achieved_on IS NOT NULL ORDER BY a.achieved_on, a.id`,
        { childId },
      );
      const moves = await movesOf(
        tx,
        rows.map(({ id }) => id),
      );
      const today = todayInBritain();
      return { items: rows.map((row) => toCertificate(row, moves.get(row.id) ?? [], today)) };
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (answer) => answer && { recordType: 'accreditation', childId, records: answer.items.length },
    );
    if (!found) throw notFound('child');
    return found;
  }
}
