import { Unanswered } from './caller.mjs';

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const dayIn2025 = () =>
  `2025-${String(2 + Math.floor(Math.random() * 9)).padStart(2, '0')}-${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}`;

let made = 0;
const unique = () => `${Date.now().toString(36)}-${(made += 1)}`;

const ofCase = () => ({
  reference: `CASE-${unique()}`,
  deliveryArea: pick(['NORTH', 'SOUTH']),
  openedOn: '2025-01-06',
  orderType: 'REFERRAL_ORDER',
  setting: 'COMMUNITY',
  child: { reference: `CHILD-${unique()}`, dateOfBirth: '2010-05-01', sex: 'FEMALE' },
});
const ofSession = (deliveryId, reference = null) => ({
  deliveryId,
  reference,
  heldOn: dayIn2025(),
  minutesPlanned: 60,
  delivererAgency: 'POLICE',
  attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 55 },
});

/** Where a service keeps what the clients work on. Every client works on all of it. */
export class World {
  cases = [];
  children = [];
  deliveries = [];
  spells = [];
  versions = [];

  /** Makes the catalogue, and something of each kind to begin with. */
  async prepare(caller, ledger) {
    for (const code of ['NORTH', 'SOUTH']) await caller.create('/v1/delivery-areas', { code, nameEn: code });
    await caller.create('/v1/providers', { code: 'FIRE', nameEn: 'Fire', agency: 'FIRE_AND_RESCUE' });
    for (let entry = 0; entry < 20; entry += 1) {
      const { versionId } = await caller.create('/v1/interventions', {
        ...{
          code: `ENTRY-${entry}`,
          status: 'ACTIVE_CORE',
          titleEn: `Entry ${entry}`,
          summaryEn: 'An entry',
        },
        ...{
          interventionType: 'GROUP',
          purpose: 'REOFFENDING',
          ageMin: 10,
          ageMax: 17,
          impactEvaluable: true,
        },
        ...{
          needs: [{ needAreaCode: 'ETE', target: 'PRIMARY' }],
          sexes: [],
          settings: ['COMMUNITY'],
          languages: ['en'],
        },
      });
      this.versions.push(versionId);
    }
    const client = new Client(caller, ledger, this);
    for (let round = 0; round < 20; round += 1) {
      await client.openCase();
      await client.deliver();
      await client.recordSpell();
    }
  }
}

/** One worker of the service, who reads much and writes some. */
export class Client {
  constructor(caller, ledger, world) {
    Object.assign(this, { caller, ledger, world });
    const actions = [
      [10, this.readCase],
      [5, this.readCatalogue],
      [5, this.readAdvice],
      [8, this.readSessions],
      [0.2, this.readProvision],
      [3, this.openCase],
      [3, this.assess],
      [5, this.deliver],
      [14, this.recordSession],
      [2, this.recordBatch],
      [3, this.recordSpell],
      [3, () => this.change(`/v1/deliveries/${pick(world.deliveries)}`, { provider: pick([null, 'FIRE']) })],
      [
        3,
        () =>
          this.change(`/v1/ete-spells/${pick(world.spells)}`, {
            hoursOffered: Math.ceil(Math.random() * 30),
          }),
      ],
      [2, () => this.change(`/v1/cases/${pick(world.cases)}`, { setting: pick(['COMMUNITY', 'CUSTODY']) })],
    ];
    this.actions = actions;
    this.total = actions.reduce((sum, [weight]) => sum + weight, 0);
  }

  /** Works until told to stop. A request that stays unanswered is in doubt, and the next is waited for a little. */
  async work(goesOn) {
    while (goesOn()) {
      let at = Math.random() * this.total;
      const [, act] = this.actions.find(([weight]) => (at -= weight) < 0) ?? this.actions[0];
      try {
        await act.call(this);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  readCase = () => this.caller.get(`/v1/cases/${pick(this.world.cases)}`);
  readCatalogue = () => this.caller.get('/v1/interventions?needArea=ETE&limit=50');
  readAdvice = () => this.caller.get(`/v1/cases/${pick(this.world.cases)}/recommendations`);
  readSessions = () => this.caller.get(`/v1/sessions?deliveryId=${pick(this.world.deliveries)}&limit=50`);
  readProvision = () => this.caller.get('/v1/provision-map/interventions');

  async openCase() {
    const body = await this.#create('cases', ofCase());
    if (!body) return;
    this.world.cases.push(body.id);
    const { status, body: opened } = await this.caller.get(`/v1/cases/${body.id}`);
    if (status === 200) this.world.children.push(opened.child.id);
  }

  async assess() {
    const ratings = [{ needAreaCode: 'ETE', severity: Math.floor(Math.random() * 5), isPriority: true }];
    const about = { source: 'LOCAL', stage: 'REVIEW', assessedOn: dayIn2025(), ratings };
    await this.#create('assessments', { caseId: pick(this.world.cases), ...about });
  }

  async deliver() {
    const body = await this.#create('deliveries', {
      ...{ caseId: pick(this.world.cases), interventionVersionId: pick(this.world.versions) },
      ...{ startedOn: '2025-01-20', setting: 'COMMUNITY', language: 'en' },
    });
    if (body) this.world.deliveries.push(body.id);
  }

  async recordSpell() {
    const spell = { provisionType: 'SCHOOL_FULL_TIME', suitability: 'SUITABLE', startedOn: dayIn2025() };
    const body = await this.#create('ete-spells', { childId: pick(this.world.children), ...spell });
    if (body) this.world.spells.push(body.id);
  }

  async recordSession() {
    const deliveryId = pick(this.world.deliveries);
    const { ledger } = this;
    try {
      const body = await this.#create('sessions', ofSession(deliveryId));
      ledger.count(ledger.sessions, deliveryId, body ? 1 : 0, 0);
    } catch (error) {
      ledger.count(ledger.sessions, deliveryId, 0, 1);
      throw error;
    }
  }

  async recordBatch() {
    const sessions = Array.from({ length: 20 }, () =>
      ofSession(pick(this.world.deliveries), `SES-${unique()}`),
    );
    const count = (acknowledged, doubtful) => {
      for (const { deliveryId } of sessions) {
        this.ledger.count(this.ledger.sessions, deliveryId, acknowledged, doubtful);
      }
    };
    try {
      const { status, body } = await this.caller.send('POST', '/v1/sessions/batch', { body: { sessions } });
      if (status !== 201) return;
      this.ledger.add(
        'sessions',
        body.items.map(({ id }) => id),
      );
      count(1, 0);
    } catch (error) {
      this.ledger.doubt('sessions', sessions.length);
      this.ledger.doubtfulBatches.push(sessions.map(({ reference }) => reference));
      count(0, 1);
      throw error;
    }
  }

  /** Reads a record and changes it; now and then at the version before, which must be refused. */
  async change(path, body) {
    const { status, etag } = await this.caller.get(path);
    if (status !== 200) return;
    const version = Number(etag.slice(1, -1));
    const named = Math.random() < 0.25 && version > 1 ? version - 1 : version;
    const { ledger } = this;
    try {
      const options = { body, ifMatch: `"${named}"`, expected: named < version ? [412] : [200, 412] };
      const changed = await this.caller.send('PATCH', path, options);
      if (changed.status === 200) ledger.count(ledger.changes, path, 1, 0);
      if (changed.status === 412) ledger.stale.push({ path, version: named });
    } catch (error) {
      ledger.count(ledger.changes, path, 0, 1);
      throw error;
    }
  }

  async #create(list, body) {
    try {
      const created = await this.caller.send('POST', `/v1/${list}`, { body });
      if (created.status !== 201) return null;
      this.ledger.add(list, [created.body.id]);
      return created.body;
    } catch (error) {
      this.ledger.doubt(list);
      throw error;
    }
  }
}
