import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { inLanguage, type Language } from '../../platform/http/language.js';
import { EvaluationsService } from '../evaluations.service.js';
import type { Picture } from './charts/page.js';
import { PICTURE_WORDS } from './picture-words.js';
import { LABELLED, RunLabels } from './run-labels.js';
import { type PictureName, RUN_PICTURES } from './run-pictures.js';
import { isFinished } from './run-to-show.js';

const noPicture = (why: string): DomainError => new DomainError('not-found', 'PICTURE_NOT_AVAILABLE', why);

interface TitleRow {
  title_en: string;
  title_cy: string | null;
}

interface LabelRow {
  labelled: string;
  code: string;
  label_en: string;
  label_cy: string | null;
}

/** Draws what a stored run came to. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly evaluations: EvaluationsService,
  ) {}

  /** @throws DomainError (not found), also where the run has no such picture. */
  async draw(principal: Principal, id: string, name: PictureName, language: Language): Promise<Picture> {
    const { serviceId } = principal;
    const run = await this.evaluations.get(principal, id);
    if (!isFinished(run)) throw noPicture(`The run is ${run.state}; only one that is FINISHED has pictures.`);
    const { intervention, labels } = await this.uow.read(async (tx) => ({
      intervention: await titleOf(tx, serviceId, run.interventionId, language),
      labels: await labelsOf(tx, serviceId, language),
    }));
    const words = PICTURE_WORDS[language];
    const picture = RUN_PICTURES[name]({
      ...{ run, language, words },
      intervention: intervention ?? run.definition.interventionCode,
      labels,
    });
    if (typeof picture === 'string') throw noPicture(picture);
    return picture;
  }
}

/** What covariates and their levels are called in the service. */
async function labelsOf(tx: ReadTransaction, serviceId: string, language: Language): Promise<RunLabels> {
  const sets = listOf([...LABELLED], 'codeSet');
  const rows = await tx.query<LabelRow>(
    `SELECT code_set AS labelled, code, label_en, label_cy FROM reference_code
     WHERE code_set IN (${sets.list}) AND (service_id IS NULL OR service_id = :serviceId)
     UNION ALL
     SELECT 'DELIVERY_AREA', code, name_en, name_cy FROM delivery_area WHERE service_id = :serviceId`,
    { serviceId, ...sets.parameters },
  );
  const labels = new Map(
    rows.map((row) => [`${row.labelled} ${row.code}`, inLanguage(language, row.label_en, row.label_cy)]),
  );
  return new RunLabels((of, code) => labels.get(`${of} ${code}`), PICTURE_WORDS[language], language);
}

async function titleOf(
  tx: ReadTransaction,
  serviceId: string,
  interventionId: string,
  language: Language,
): Promise<string | null> {
  const row = await tx.queryOne<TitleRow>(
    `SELECT title_en, title_cy FROM intervention_version
     WHERE intervention_id = :interventionId AND service_id = :serviceId AND is_current`,
    { interventionId, serviceId },
  );
  return row && inLanguage(language, row.title_en, row.title_cy);
}
