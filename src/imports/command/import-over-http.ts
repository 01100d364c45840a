import type { ImportProblemDto, ImportReportDto } from '../dto/import-report.dto.js';
import type { ImportOptions } from '../import-report.js';
import type { ChosenFile } from './choose-files.js';
import { postFile } from './post-file.js';
import { CannotImport } from './refusals.js';

/** What a server answered: a report, or a problem with or without one. */
type Answer = ImportReportDto | (Partial<ImportProblemDto> & { detail: string });

const isReport = (answer: Answer): answer is ImportReportDto => 'rowsRead' in answer;

function addressOf(url: string, { type }: ChosenFile, { dryRun, mode }: ImportOptions): URL {
  const address = new URL('v1/imports', url.endsWith('/') ? url : `${url}/`);
  address.search = new URLSearchParams({ recordType: type.name, dryRun: String(dryRun), mode }).toString();
  return address;
}

/**
 * Sends one file to a running server.
 * @throws CannotImport where it cannot be reached, or refuses for another reason than what the file says.
 */
export async function importOverHttp(
  url: string,
  { token, service }: { token: string; service: string | undefined },
  file: ChosenFile,
  options: ImportOptions,
): Promise<{ report: ImportReportDto; refused: boolean }> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'text/csv',
    ...(service !== undefined && { 'waymark-service': service }),
  };
  const { status, body } = await postFile(addressOf(url, file, options), file.path, headers).catch(
    (error: Error) => {
      throw new CannotImport(`The server at ${url} cannot be reached: ${error.message}`);
    },
  );
  const answer = body as Answer | null;
  if (answer && isReport(answer)) return { report: answer, refused: false };
  if (answer?.report && answer.errors) {
    return { report: { ...answer.report, faults: answer.errors }, refused: true };
  }
  throw new CannotImport(answer?.detail ?? `The server at ${url} answered ${status}.`);
}
