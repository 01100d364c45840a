import type { CatalogueVersion } from '../catalogue-version.js';
import type { DayNumber } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import { writeGroupRun, writeTalk } from './write-group-run.js';
import { writePackage } from './write-package.js';
import type { DemoPackage } from '../catalogue-version.js';

/** The groups that meet now, by the code of their entry, with their weekday from Monday 1. */
const GROUPS = [
  { code: 'GIRLS_GROUP', weekday: 2 },
  { code: 'CREATIVE_WRITING', weekday: 4 },
] as const;
const TALK = 'SCHOOL_TALKS';
const TALK_DAYS_AGO = 12;

/** Writes what of practice is of several children at once. It is the same however large the caseload is. */
export function writeServicePractice(
  open: readonly ToldCase[],
  { versions, packages }: { versions: readonly CatalogueVersion[]; packages: readonly DemoPackage[] },
  staff: Staff,
  asOf: DayNumber,
  writer: RowWriter,
): void {
  for (const { code, weekday } of GROUPS) {
    const work = versions.find((version) => version.code === code);
    if (work) writeGroupRun(open, { work, weekday }, staff, asOf, writer);
  }
  const talk = versions.find(({ code }) => code === TALK);
  if (talk) writeTalk(talk, asOf - TALK_DAYS_AGO, writer);
  for (const one of packages) writePackage(open, one, asOf, writer);
}
