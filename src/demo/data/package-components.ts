import type { PackageComponent } from '../../packages/package-component.entity.js';

type Facts = Pick<
  PackageComponent,
  'code' | 'titleEn' | 'titleCy' | 'needAreaCode' | 'role' | 'isRequired' | 'weeklyContacts' | 'weeklyMinutes'
>;

export interface DemoComponent extends Facts {
  /** Code of the entry whose work it is; null: a contact that its title describes. */
  entry: string | null;
}

/** What the intensive package of the demonstration catalogue is made of; invented. */
export const DEMO_PACKAGES: Readonly<Record<string, readonly DemoComponent[]>> = {
  ISS_PACKAGE: [
    {
      ...{ code: 'SUPERVISION', entry: 'ONE_TO_ONE_SUPERVISION', needAreaCode: 'THB', role: 'CASE_MANAGER' },
      ...{ titleEn: 'Supervision by the case manager', titleCy: 'Goruchwyliaeth gan y rheolwr achos' },
      ...{ isRequired: true, weeklyContacts: 2, weeklyMinutes: 90 },
    },
    {
      ...{ code: 'LEARNING', entry: 'LITERACY_NUMERACY', needAreaCode: 'ETE', role: 'EDUCATION_WORKER' },
      ...{ titleEn: 'Teaching, in the morning', titleCy: 'Addysgu, yn y bore' },
      ...{ isRequired: true, weeklyContacts: 2, weeklyMinutes: 120 },
    },
    {
      ...{ code: 'REPAIR', entry: 'REPARATION', needAreaCode: 'RJV', role: 'REPARATION_WORKER' },
      ...{ titleEn: 'Reparation', titleCy: 'Gwneud iawn' },
      ...{ isRequired: true, weeklyContacts: 1, weeklyMinutes: 120 },
    },
    {
      ...{ code: 'EVENING_CALL', entry: null, needAreaCode: 'LIF', role: 'POLICE_OFFICER' },
      ...{ titleEn: 'A call at home in the evening', titleCy: 'Galwad gartref gyda’r nos' },
      ...{ isRequired: true, weeklyContacts: 2, weeklyMinutes: null },
    },
    {
      ...{ code: 'FAMILY_CALL', entry: null, needAreaCode: 'FAM', role: 'PARENTING_WORKER' },
      ...{ titleEn: 'A talk with the parents', titleCy: 'Sgwrs gyda’r rhieni' },
      ...{ isRequired: false, weeklyContacts: 1, weeklyMinutes: 45 },
    },
  ],
};
