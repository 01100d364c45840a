import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { quarterBefore, quarterWith } from '../board/quarter.js';
import { BoardPacksService } from '../board/releases/board-packs.service.js';
import { DEFAULT_CASES } from '../demo/caseload-shape.js';
import { provideDemoToken } from '../demo/demo-token.js';
import { findDemo, loadDemo } from '../demo/load-demo.js';
import { removeDemo } from '../demo/remove-demo.js';
import { EvaluationsService } from '../evaluation/evaluations.service.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { type Configuration, readConfiguration } from '../platform/config/configuration.js';
import { readSignInSettings } from '../access/authentication/sign-in-settings.js';
import { commandPrincipal, type Principal } from '../access/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { openLog } from '../platform/log/log.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import { AttentionService } from '../practice/attention/attention.service.js';
import { ProvisionMapService } from '../provision/map/provision-map.service.js';
import type { InterventionsReachDto } from '../provision/reach/intervention-reach.dto.js';
import { InterventionReachService } from '../provision/reach/intervention-reach.service.js';
import { createApp, listen } from '../serve.js';
import { attentionTable, evaluationTable, provisionTable } from './demo-report.js';
import { startProgress } from './progress.js';
import { nextText } from './demo-next.js';
import { madeTokenText, shownPath } from './tell-token.js';

interface DemoCommandOptions {
  cases: number;
  seed: number;
  fresh: boolean;
  serve: boolean;
  language: Language;
}

const DEMO_DATABASE = 'sqlite:./data/demo.db';

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  }
  return value;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function ensureCaseload(uow: UnitOfWork, options: DemoCommandOptions): Promise<string> {
  const there = await findDemo(uow);
  if (there?.cases === options.cases) {
    print(`The synthetic caseload of ${there.cases} cases is already loaded; --fresh makes it anew.`);
    return there.serviceId;
  }
  if (there) {
    throw new Error(
      `The database already holds a synthetic caseload of ${there.cases} cases. Add --fresh to replace it, or --cases ${there.cases} to use it.`,
    );
  }
  const progress = startProgress('Loading synthetic cases', options.cases);
  const serviceId = await loadDemo(uow, {
    cases: options.cases,
    seed: options.seed,
    asOf: todayInBritain(),
    onProgress: (done) => progress.update(done),
  });
  progress.stop();
  print(`Loaded a synthetic service of ${options.cases} cases. Every child in it is invented.`);
  return serviceId;
}

/** The intervention that reached most children: the one with most to say. */
function mostReached({ needAreas }: InterventionsReachDto) {
  const [most] = needAreas
    .flatMap(({ interventions }) => interventions)
    .sort((a, b) => b.reached - a.reached || (a.code < b.code ? -1 : 1));
  if (!most) throw new Error('The catalogue of the synthetic service is empty.');
  return most;
}

async function report(app: NestFastifyApplication, serviceId: string, language: Language): Promise<void> {
  const reader: Principal = { ...commandPrincipal(serviceId, 'demo'), roles: ['SENIOR_MANAGER'] };
  const map = await app.get(ProvisionMapService, { strict: false }).map(reader, {});
  const reach = await app.get(InterventionReachService, { strict: false }).look(reader, {});
  print(`\n${provisionTable(map, reach, language)}`);
  const attention = await app
    .get(AttentionService, { strict: false })
    .list(commandPrincipal(serviceId, 'demo'), 'ATTENTION', {}, language);
  print(`\n${attentionTable(attention.totals, language)}`);
  const { interventionId, titleEn, titleCy } = mostReached(reach);
  const { result, failure, dataAsOf } = await app
    .get(EvaluationsService, { strict: false })
    .run(commandPrincipal(serviceId, 'demo'), { interventionId });
  if (!result) throw new Error(failure?.[language] ?? 'The evaluation was cancelled.');
  const title = inLanguage(language, titleEn, titleCy);
  print(`\n${evaluationTable(result, { title, dataAsOf }, language)}\n`);
}

/** Releases the packs of the last two quarters, so that there is something for the board to read; once. */
async function releasePacks(app: NestFastifyApplication, serviceId: string): Promise<void> {
  const packs = app.get(BoardPacksService, { strict: false });
  const principal = commandPrincipal(serviceId, 'demo');
  const { items } = await packs.list(principal, { limit: 1 });
  if (items.length > 0) return;
  const last = quarterBefore(quarterWith(todayInBritain()));
  for (const { name: quarter } of [quarterBefore(last), last]) {
    await packs.release(principal, { quarter, hideWhatWouldReveal: true });
  }
}

/** Serves what was loaded, with a token to look at it. */
async function serveDemo(
  app: NestFastifyApplication,
  serviceId: string,
  configuration: Configuration,
  language: Language,
): Promise<void> {
  await releasePacks(app, serviceId);
  const token = await provideDemoToken(app.get(UnitOfWork), serviceId, configuration.database);
  const url = await listen(app, configuration);
  process.stdout.write(madeTokenText('everything in the synthetic service', { ...token, url }));
  process.stdout.write(`\n${nextText(url, shownPath(token.file), language)}`);
}

async function demo(options: DemoCommandOptions): Promise<void> {
  const configuration = readConfiguration({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || DEMO_DATABASE,
  });
  // Whatever the machine is set to serve: the demonstration is for whoever sits at it.
  if (options.serve) readSignInSettings({ ...process.env, AUTH_MODE: 'local' }, configuration.host);
  if (options.fresh) await removeDemo(configuration.database);
  const app = await createApp(configuration, { log: openLog('warn') });
  try {
    const serviceId = await ensureCaseload(app.get(UnitOfWork), options);
    await report(app, serviceId, options.language);
    if (options.serve) await serveDemo(app, serviceId, configuration, options.language);
    else await app.close();
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Adds `waymark demo`. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'load a synthetic service, map needs to interventions, list what needs attention, evaluate one, serve the API',
    )
    .option('--cases <number>', 'how many synthetic cases', wholeNumber(1), DEFAULT_CASES)
    .option('--seed <number>', 'the same seed gives the same caseload', wholeNumber(0), 2017)
    .option('--fresh', 'remove the demonstration database first (SQLite)', false)
    .option('--no-serve', 'stop after printing')
    .addOption(
      new Option('--language <language>', 'language of the tables').choices(['en', 'cy']).default('en'),
    )
    .action(demo);
}
