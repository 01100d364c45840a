import { addDays, type PlainDate } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { TestApi } from './api.js';
import type { TestDatabase } from './databases.js';
import { entry } from './matching.js';
import { newCase } from './new-case.js';
import type { Body } from './sample-bodies.js';
import { ServiceApi } from './service-api.js';

/** Long before anything that a rule of practice still waits for. */
export const LONG_AGO: PlainDate = addDays(todayInBritain(), -400);

const versionIdOf = async (service: ServiceApi, code: string): Promise<string> =>
  (await service.create<Body>('/v1/interventions', entry(code, ['ETE'], ['LIF']))).versionId as string;

/** Rules that raise something of nearly every case, and would hide what a test is about. */
export const TURNED_OFF = ['SUITABILITY_NOT_ASSESSED', 'REVIEW_DUE', 'CHANGE_NOT_REVIEWED'].map((code) => ({
  code,
  isOn: false,
}));

/** A service in which work with children is recorded step by step, on days of the test's choosing. */
export class PracticeWorld {
  private constructor(
    readonly api: TestApi,
    readonly service: ServiceApi,
    readonly serviceId: string,
    readonly versionIds: { work: string; other: string },
    readonly stop: () => Promise<void>,
  ) {}

  static async start(newDatabase: () => Promise<TestDatabase>): Promise<PracticeWorld> {
    const database = await newDatabase();
    const api = await TestApi.start(database);
    const { id } = await api.create<Body>('/v1/services', { code: 'OWN', nameEn: 'Own', country: 'WALES' });
    const service = new ServiceApi(api, 'OWN');
    await service.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
    for (const code of ['EAST', 'WEST']) await service.create('/v1/teams', { code, nameEn: code });
    await service.put('/v1/practice-rules', { rules: TURNED_OFF }, '"1"');
    const versionIds = {
      work: await versionIdOf(service, 'WORK'),
      other: await versionIdOf(service, 'OTHER'),
    };
    return new PracticeWorld(api, service, id as string, versionIds, async () => {
      await api.close();
      await database.drop();
    });
  }

  /** Opens a case, by default long ago and of a child of 14 who was asked for their language, and gives its id. */
  async open(changes: object = {}, child: object = {}): Promise<string> {
    const born = { dateOfBirth: addDays(todayInBritain(), -14 * 365), ...child };
    const opened = newCase({ openedOn: LONG_AGO, orderType: 'REFERRAL_ORDER', ...changes }, born);
    return (await this.service.create<Body>('/v1/cases', opened)).id as string;
  }

  /** Rates one need of a case, and judges it where judgements are given. */
  rate(caseId: string, assessedOn: PlainDate, needAreaCode: string, rating: Body = {}): Promise<Body> {
    const { source = 'LOCAL', stage = 'START', riskOfHarm, safetyAndWellbeing, ...given } = rating;
    const ratings = [{ needAreaCode, severity: 3, isPriority: true, ...given }];
    return this.service.create('/v1/assessments', {
      ...{ caseId, source, stage, assessedOn, riskOfHarm, safetyAndWellbeing },
      ratings,
    });
  }

  /** Plans catalogued work, and gives its id. */
  async plan(
    caseId: string,
    plannedOn: PlainDate,
    needAreaCode: string,
    changes: Body = {},
  ): Promise<string> {
    const action = {
      ...{ caseId, plannedOn, needAreaCode, purpose: 'REOFFENDING', responsibleAgency: 'EDUCATION' },
      interventionVersionId: this.versionIds.work,
      ...changes,
    };
    return (await this.service.create<Body>('/v1/plan-actions', action)).id as string;
  }

  /** Closes planned work undelivered. */
  async giveUp(planActionId: string, notDeliveredOn: PlainDate, notDeliveredReason: string): Promise<void> {
    const path = `/v1/plan-actions/${planActionId}`;
    const etag = (await this.service.get(path)).headers.get('etag');
    const answer = await this.service.patch(path, { notDeliveredOn, notDeliveredReason }, etag);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  /** Starts work, and gives its id. */
  async start(caseId: string, startedOn: PlainDate | null, changes: Body = {}): Promise<string> {
    const delivery = {
      ...{ caseId, interventionVersionId: this.versionIds.work, enrolledOn: startedOn, startedOn },
      ...{ setting: 'COMMUNITY', language: 'en' },
      ...changes,
    };
    return (await this.service.create<Body>('/v1/deliveries', delivery)).id as string;
  }

  /** Records a session. */
  session(deliveryId: string, heldOn: PlainDate, code = 'ATTENDED_ENGAGED', minutes = 60): Promise<Body> {
    return this.service.create('/v1/sessions', {
      ...{ deliveryId, heldOn, minutesPlanned: 60, delivererAgency: 'EDUCATION' },
      attendance: { code, minutesAttended: code.startsWith('ATTENDED') ? minutes : 0 },
    });
  }

  /** The codes of the rules that a list raises of a case. */
  async raised(caseId: string, list: 'attention' | 'alignment-exceptions' = 'attention'): Promise<string[]> {
    const items = await this.service.all(`/v1/${list}?caseId=${caseId}`);
    return items.map(({ rule }) => rule as string).sort();
  }
}
