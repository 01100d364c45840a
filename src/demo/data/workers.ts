import type { Worker } from '../../workforce/worker.entity.js';

/** What somebody was trained in, in months before the day on which the caseload is seen. */
export interface DemoTraining {
  qualification: string;
  monthsAgo: number;
  /** In how many months after the course a refresher is due; null: never. */
  refresherMonths: number | null;
  /** Whether somebody has seen that they can. */
  observed: boolean;
}

export interface DemoWorker extends Pick<Worker, 'reference' | 'name' | 'agency' | 'languages'> {
  /** Code of a team of the demonstration; null: works across them. */
  team: string | null;
  /** Subject of the account with which they sign in; left out: they have none. */
  account?: string;
  training: readonly DemoTraining[];
}

const trained = (
  qualification: string,
  monthsAgo: number,
  { refresherMonths = null, observed = true }: { refresherMonths?: number | null; observed?: boolean } = {},
): DemoTraining => ({ qualification, monthsAgo, refresherMonths, observed });

/** Who observes delivery and audits cases. */
export const REVIEWER_REFERENCE = 'W-304';

/** A profession lasts for as long as its holder is registered; courses are taken again. */
const EVERY_THREE_YEARS = { refresherMonths: 36 };
const EVERY_TWO_YEARS = { refresherMonths: 24 };

/** Invented workers, named by what they do. Some training has run out, some is about to, and some nobody has seen used. */
export const DEMO_WORKERS: readonly DemoWorker[] = [
  {
    reference: 'W-101',
    account: 'case-manager-east',
    name: 'Case manager, East (1)',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: 'EAST',
    languages: ['en', 'cy'],
    training: [
      trained('SAFEGUARDING', 14, EVERY_THREE_YEARS),
      trained('MOTIVATIONAL_INTERVIEWING', 20, EVERY_THREE_YEARS),
      trained('COGNITIVE_BEHAVIOURAL', 9, EVERY_THREE_YEARS),
      trained('RESTORATIVE_FACILITATION', 35, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'W-102',
    account: 'case-manager-east-2',
    name: 'Case manager, East (2)',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: 'EAST',
    languages: ['en'],
    training: [
      trained('SAFEGUARDING', 38, EVERY_THREE_YEARS),
      trained('MOTIVATIONAL_INTERVIEWING', 4, { ...EVERY_THREE_YEARS, observed: false }),
    ],
  },
  {
    reference: 'W-201',
    account: 'case-manager-west',
    name: 'Case manager, West (1)',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: 'WEST',
    languages: ['en'],
    training: [
      trained('SAFEGUARDING', 30, EVERY_THREE_YEARS),
      trained('MOTIVATIONAL_INTERVIEWING', 26, EVERY_THREE_YEARS),
      trained('INTENSIVE_SUPERVISION', 12, EVERY_THREE_YEARS),
      trained('GROUP_WORK_FACILITATION', 18),
    ],
  },
  {
    reference: 'W-202',
    account: 'case-manager-west-2',
    name: 'Case manager, West (2)',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: 'WEST',
    languages: ['en', 'cy'],
    training: [
      trained('SAFEGUARDING', 8, EVERY_THREE_YEARS),
      trained('RESTORATIVE_FACILITATION', 40, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'W-301',
    name: 'Restorative justice coordinator',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: null,
    languages: ['en', 'cy'],
    training: [
      trained('SAFEGUARDING', 16, EVERY_THREE_YEARS),
      trained('RESTORATIVE_FACILITATION', 10, EVERY_THREE_YEARS),
      trained('FAMILY_GROUP_CONFERENCING', 22, EVERY_THREE_YEARS),
      trained('FIRST_AID', 34, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'W-302',
    name: 'Group worker',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: null,
    languages: ['en'],
    training: [
      trained('SAFEGUARDING', 5, EVERY_THREE_YEARS),
      trained('GROUP_WORK_FACILITATION', 30),
      trained('YOUTH_WORK', 60),
      trained('FIRST_AID', 41, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'W-303',
    name: 'Intensive supervision officer',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: null,
    languages: ['en'],
    training: [
      trained('SAFEGUARDING', 11, EVERY_THREE_YEARS),
      trained('INTENSIVE_SUPERVISION', 28, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'P-401',
    name: 'Police officer, seconded',
    agency: 'POLICE',
    team: null,
    languages: ['en'],
    training: [trained('SAFEGUARDING', 20, EVERY_THREE_YEARS)],
  },
  {
    reference: 'P-402',
    account: 'partner-practitioner',
    name: 'Substance misuse practitioner',
    agency: 'SUBSTANCE_MISUSE_SERVICE',
    team: null,
    languages: ['en'],
    training: [
      trained('SAFEGUARDING', 9, EVERY_THREE_YEARS),
      trained('SUBSTANCE_MISUSE_PRACTITIONER', 48),
      trained('MOTIVATIONAL_INTERVIEWING', 36, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'P-403',
    name: 'Nurse',
    agency: 'HEALTH',
    team: null,
    languages: ['en', 'cy'],
    training: [trained('SAFEGUARDING', 7, EVERY_THREE_YEARS), trained('REGISTERED_NURSE', 96)],
  },
  {
    reference: 'P-404',
    name: 'Speech and language therapist, one day a month',
    agency: 'HEALTH',
    team: null,
    languages: ['en'],
    training: [trained('SPEECH_LANGUAGE_THERAPIST', 80), trained('SAFEGUARDING', 35, EVERY_THREE_YEARS)],
  },
  {
    reference: 'P-405',
    name: 'Fire officer',
    agency: 'FIRE_AND_RESCUE',
    team: null,
    languages: ['en', 'cy'],
    training: [
      trained('FIRE_SETTER_ADVISER', 27, EVERY_TWO_YEARS),
      trained('FIRST_AID', 6, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'P-406',
    name: 'Careers adviser',
    agency: 'CAREERS',
    team: null,
    languages: ['en', 'cy'],
    training: [trained('CAREERS_ADVISER', 70)],
  },
  {
    reference: 'P-407',
    name: 'Teacher, alternative provision',
    agency: 'EDUCATION',
    team: null,
    languages: ['en'],
    training: [trained('QUALIFIED_TEACHER', 120), trained('SAFEGUARDING', 13, EVERY_THREE_YEARS)],
  },
  {
    reference: 'P-408',
    name: 'Construction skills instructor',
    agency: 'EDUCATION',
    team: null,
    languages: ['en'],
    training: [trained('CONSTRUCTION_INSTRUCTOR', 50), trained('FIRST_AID', 35, EVERY_THREE_YEARS)],
  },
  {
    reference: REVIEWER_REFERENCE,
    name: 'Quality and practice lead',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: null,
    languages: ['en', 'cy'],
    training: [
      trained('SAFEGUARDING', 10, EVERY_THREE_YEARS),
      trained('RESTORATIVE_FACILITATION', 15, EVERY_THREE_YEARS),
      trained('COGNITIVE_BEHAVIOURAL', 40, EVERY_THREE_YEARS),
      trained('MOTIVATIONAL_INTERVIEWING', 50, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'P-409',
    name: 'Arts worker',
    agency: 'VOLUNTARY_SECTOR',
    team: null,
    languages: ['en', 'cy'],
    training: [trained('GROUP_WORK_FACILITATION', 33), trained('SAFEGUARDING', 20, EVERY_THREE_YEARS)],
  },
  {
    reference: 'W-305',
    name: 'Youth worker, evenings',
    agency: 'YOUTH_JUSTICE_SERVICE',
    team: null,
    languages: ['en', 'cy'],
    training: [
      trained('SAFEGUARDING', 12, EVERY_THREE_YEARS),
      trained('YOUTH_WORK', 54),
      trained('FIRST_AID', 12, EVERY_THREE_YEARS),
    ],
  },
  {
    reference: 'P-410',
    name: 'Substance misuse practitioner (2)',
    agency: 'SUBSTANCE_MISUSE_SERVICE',
    team: null,
    languages: ['en', 'cy'],
    training: [trained('SAFEGUARDING', 18, EVERY_THREE_YEARS), trained('SUBSTANCE_MISUSE_PRACTITIONER', 31)],
  },
  {
    reference: 'P-411',
    name: 'Teacher, literacy and numeracy',
    agency: 'EDUCATION',
    team: null,
    languages: ['en', 'cy'],
    training: [trained('QUALIFIED_TEACHER', 75), trained('SAFEGUARDING', 22, EVERY_THREE_YEARS)],
  },
];
