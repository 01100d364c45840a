import { type Command, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { issueToken } from '../access/accounts.js';
import { SCOPES } from '../access/authorization-rule.js';
import { writeSecretFile } from '../access/authentication/write-secret-file.js';
import { commandPrincipal, NO_SERVICE } from '../access/principal.js';
import { ROLES } from '../access/roles.js';
import { DEFAULT_TOKEN_DAYS, daysAfter, MOST_TOKEN_DAYS } from '../access/token-life.js';
import { audit } from '../audit/audit-log.js';
import { accountIdOf, serviceIdOf } from './find-account.js';
import { withDatabase } from './with-database.js';

interface CreateOptions {
  account: string;
  service?: string;
  label: string;
  expires: number;
  scope?: string[];
  role?: string[];
  file?: string;
}

function daysOf(text: string): number {
  const days = Number(/^(\d{1,3})d$/.exec(text)?.[1]);
  if (!(days >= 1 && days <= MOST_TOKEN_DAYS)) {
    throw new InvalidArgumentError(`It must be a number of days from 1d to ${MOST_TOKEN_DAYS}d.`);
  }
  return days;
}

async function createToken(options: CreateOptions): Promise<void> {
  const { account: subject, service, label, expires, scope, role, file } = options;
  const { token, secret } = await withDatabase('POST /v1/tokens', (uow) =>
    uow.write(async (tx) => {
      const serviceId = await serviceIdOf(tx, service);
      const accountId = await accountIdOf(tx, serviceId, subject);
      if (accountId === null) throw new Error(`There is no account with the subject "${subject}".`);
      const made = await issueToken(tx, {
        accountId,
        label,
        scopes: scope ?? null,
        roles: role ?? null,
        expiresAt: daysAfter(tx.now, expires),
        madeById: null,
      });
      const principal = commandPrincipal(serviceId ?? NO_SERVICE, 'token create');
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'token', recordId: made.token.id });
      return made;
    }),
  );
  process.stderr.write(`Token ${token.id}, good until ${token.expiresAt}. It is shown this once.\n`);
  if (file === undefined) process.stdout.write(`${secret}\n`);
  else await writeSecretFile(resolve(file), secret);
}

async function revokeToken(id: string): Promise<void> {
  await withDatabase('DELETE /v1/tokens/{tokenId}', (uow) =>
    uow.write(async (tx) => {
      const row = await tx.queryOne<{ service_id: string | null }>(
        'SELECT a.service_id FROM access_token t JOIN account a ON a.id = t.account_id WHERE t.id = :id',
        { id },
      );
      if (!row) throw new Error(`There is no token ${id}.`);
      const revoke = 'UPDATE access_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL';
      if ((await tx.execute(revoke, { id, now: tx.now })) === 0) return;
      const principal = commandPrincipal(row.service_id ?? NO_SERVICE, 'token revoke');
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'token', recordId: id });
    }),
  );
  process.stdout.write(`Revoked ${id}.\n`);
}

/** Adds `waymark token`. */
export function registerToken(program: Command): void {
  const token = program.command('token').description('tokens that the product makes itself');
  token
    .command('create')
    .description('make a token for an account (while no server is using an SQLite file), and print it once')
    .requiredOption('--account <subject>', 'the subject of the account')
    .option('--service <code>', 'the service of the account; without it, one of the whole deployment')
    .requiredOption('--label <label>', 'what the token is for')
    .option('--expires <days>', 'how long it is good, such as 30d', daysOf, DEFAULT_TOKEN_DAYS)
    .addOption(new Option('--scope <scope...>', 'limit it to scopes').choices(SCOPES))
    .addOption(new Option('--role <role...>', 'limit it to roles of the account').choices(ROLES))
    .option('--file <path>', 'write it there, for you alone to read, instead of printing it')
    .action(createToken);
  token
    .command('revoke')
    .description('revoke a token')
    .argument('<id>', 'the id of the token, not its secret')
    .action(revokeToken);
}
