import { careStatusOf } from './care-model.js';
import type { CaseStory } from './case-story.js';
import { toPlainDate } from './day-number.js';
import type { RowWriter } from './row-writer.js';

export interface WrittenCase {
  childId: string;
  caseId: string;
}

const NOT_JUDGED = 0.04;

/** Cases of the inspected sample have a reference that begins with `INS-`. */
const caseReference = ({ number, inspected }: CaseStory): string =>
  `${inspected ? 'INS' : 'CTS'}-${String(number).padStart(6, '0')}`;

const likelihood = (risk: number): string => (risk < -0.3 ? 'LOW' : risk < 1 ? 'MEDIUM' : 'HIGH');

/** Writes the child and the case. */
export function writeCase(story: CaseStory, writer: RowWriter): WrittenCase {
  const { draw, rows } = writer;
  const child = {
    reference: `CH-${String(story.number).padStart(6, '0')}`,
    dateOfBirth: toPlainDate(story.born),
    sex: story.sex,
    ethnicity: story.ethnicity,
    preferredLanguage: story.language,
    rowVersion: 1,
    ...writer.owned(story.opened),
  };
  rows.children.push(child);
  const caseRecord = {
    childId: child.id,
    reference: caseReference(story),
    openedOn: toPlainDate(story.opened),
    closedOn: story.closed === null ? null : toPlainDate(story.closed),
    orderType: story.orderType,
    setting: story.setting,
    careStatus: careStatusOf(story),
    indexEvent: story.indexEvent,
    indexDate: story.index === null ? null : toPlainDate(story.index),
    orderEndsOn: null,
    likelihoodOfReoffending: draw.chance(NOT_JUDGED) ? null : likelihood(story.risk + 0.5 * draw.normal()),
    teamId: writer.teamId,
    allocatedToId: null,
    isRestricted: false,
    rowVersion: 1,
    ...writer.owned(story.opened),
  };
  rows.cases.push(caseRecord);
  return { childId: child.id, caseId: caseRecord.id };
}
