import type { Command } from 'commander';
import { enrol } from '../access/accounts.js';
import type { Membership } from '../access/policy.js';
import { commandPrincipal, NO_SERVICE } from '../access/principal.js';
import { isRole, mayBeHeldInTeam, ROLES } from '../access/roles.js';
import { isOwnSubject } from '../access/subjects.js';
import { audit } from '../audit/audit-log.js';
import { requireTeam } from '../organisation/organisation-lookup.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { accountIdOf, serviceIdOf } from './find-account.js';
import { withDatabase } from './with-database.js';

interface AccountOptions {
  subject: string;
  name?: string;
  service?: string;
  role?: string[];
}

const OVER_HTTP = 'POST /v1/accounts';

/** Reads `ROLE` or `ROLE:TEAM`. */
async function membershipOf(
  tx: WriteTransaction,
  serviceId: string | null,
  text: string,
): Promise<Membership> {
  const [role = '', team] = text.split(':');
  if (!isRole(role)) throw new Error(`There is no role "${role}"; the roles are ${ROLES.join(', ')}.`);
  if (team === undefined) return { role, teamId: null };
  if (serviceId === null || !mayBeHeldInTeam(role)) {
    throw new Error(`${role} cannot be held in a team here: leave ":${team}" out.`);
  }
  return { role, teamId: await requireTeam(tx, serviceId, team, '--role') };
}

async function createAccount({ subject, name = subject, service, role = [] }: AccountOptions): Promise<void> {
  if (isOwnSubject(subject)) throw new Error('A subject cannot begin with "local:"; such are our own.');
  await withDatabase(OVER_HTTP, (uow) =>
    uow.write(async (tx) => {
      const serviceId = await serviceIdOf(tx, service);
      if ((await accountIdOf(tx, serviceId, subject)) !== null) {
        throw new Error(`There is an account with the subject "${subject}" already.`);
      }
      const memberships: Membership[] = [];
      for (const text of role) memberships.push(await membershipOf(tx, serviceId, text));
      const id = await enrol(tx, { serviceId, subject, name }, memberships);
      const principal = commandPrincipal(serviceId ?? NO_SERVICE, 'account create');
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'account', recordId: id });
    }),
  );
  process.stdout.write(`Added ${name} (${subject}).\n`);
}

/** Adds `waymark account`. */
export function registerAccount(program: Command): void {
  const account = program.command('account').description('who may use the services of this deployment');
  account
    .command('create')
    .description('add an account of a service (while no server is using an SQLite file)')
    .requiredOption('--subject <subject>', 'who it is to the identity provider, or a name of your choosing')
    .requiredOption('--service <code>', 'the service that it works for')
    .option('--name <name>', 'what people call it')
    .option('--role <role...>', 'roles it holds, such as SENIOR_MANAGER, or CASE_MANAGER:EAST in a team')
    .action(createAccount);
  account
    .command('create-administrator')
    .description('add an administrator of the whole deployment')
    .requiredOption('--subject <subject>', 'who it is to the identity provider')
    .option('--name <name>', 'what people call it')
    .action(({ subject, name }: AccountOptions) => createAccount({ subject, name, role: ['ADMINISTRATOR'] }));
}
