import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type PlainDate } from '../../src/platform/calendar/plain-date.js';
import { csvOf } from './imports.js';

/**
 * The study of financial aid to people released from prison (P. H. Rossi, R. A. Berk and K. J. Lenihan, Money,
 * Work, and Crime, 1980) told as a caseload: everybody is released on one day, half are given the aid, and each
 * arrest is an offence that is proven. The ages are invented.
 */
export const RELEASED_ON: PlainDate = '2015-01-05';
export const INTERVENTION = 'FINANCIAL-AID';

const DAYS_UNTIL_PROVEN = 60;

interface Person {
  number: number;
  /** Week of the first arrest; null for none within 52 weeks. */
  arrestedInWeek: number | null;
  aided: boolean;
}

/** The 432 people of the study, from counts by week, arm and arrest. */
function people(): Person[] {
  const counts = readFileSync(join(process.cwd(), 'test', 'reference', 'rossi_weekly.csv'), 'utf8');
  const [, ...lines] = counts.trimEnd().split('\n');
  const arms = lines.flatMap((line) => {
    const [week = NaN, aid, arrest, count = 0] = line.split(',').map(Number);
    return Array.from({ length: count }, () => ({
      arrestedInWeek: arrest === 1 ? week : null,
      aided: aid === 1,
    }));
  });
  return arms.map((person, index) => ({ number: index + 1, ...person }));
}

/** The texts of the files of the study, in the order in which they are imported. */
export function rossiStudy(): { recordType: string; csv: string }[] {
  const study = people();
  const cases = study.map(
    ({ number }) =>
      `CASE-${number},CHILD-${number},1998-03-01,MALE,2014-07-07,CUSTODIAL_SENTENCE,COMMUNITY,CUSTODY_RELEASE,${RELEASED_ON}`,
  );
  const deliveries = study
    .filter(({ aided }) => aided)
    .map(
      ({ number }) =>
        `AID-${number},CASE-${number},${INTERVENTION},${RELEASED_ON},${RELEASED_ON},COMMUNITY,en`,
    );
  const offences = study.flatMap(({ number, arrestedInWeek }) => {
    if (arrestedInWeek === null) return [];
    const committedOn = addDays(RELEASED_ON, 7 * arrestedInWeek - 1);
    const provenOn = addDays(committedOn, DAYS_UNTIL_PROVEN);
    return [`ARREST-${number},CHILD-${number},${committedOn},THEFT_AND_HANDLING,CONVICTION,${provenOn}`];
  });
  return [
    {
      recordType: 'interventions',
      csv: csvOf(
        'code,status,title_en,summary_en,intervention_type,purpose,age_min,age_max,settings,languages,primary_needs',
        `${INTERVENTION},TRIAL,Financial aid,Weekly payments after release,PACKAGE,REOFFENDING,10,25,COMMUNITY,en,LIV`,
      ),
    },
    {
      recordType: 'cases',
      csv: csvOf(
        'case_reference,child_reference,date_of_birth,sex,opened_on,order_type,setting,index_event,index_date',
        ...cases,
      ),
    },
    {
      recordType: 'deliveries',
      csv: csvOf(
        'delivery_reference,case_reference,intervention_code,enrolled_on,started_on,setting,language',
        ...deliveries,
      ),
    },
    {
      recordType: 'offences',
      csv: csvOf('offence_reference,child_reference,committed_on,category,outcome,outcome_on', ...offences),
    },
  ];
}
