import type { AuditAction } from '../../audit/audit-action.js';
import { markdownTable } from '../../platform/docs/markdown-table.js';
import { AUTHORIZATION_MATRIX } from '../authorization-matrix.js';
import { PUBLIC, type Rule, type Scope, SCOPES } from '../authorization-rule.js';
import { mayBeHeldInTeam, ROLE_FACTS, ROLES } from '../roles.js';

const INTRODUCTION = `# Who may do what

This page is made from the authorization matrix in \`src/access/authorization-matrix.ts\`. The guard of every request reads
the same matrix, and the tests are made from it: every operation is tried as every role and in every way of not holding
one. A route that the matrix does not have keeps the application from starting.

## How a request is decided

1. **Who?** A request carries a token, \`Authorization: Bearer …\`. Without one, or with one that is unknown, expired or revoked,
   or whose account is disabled: \`401\`. Which of these it is, is not said.
2. **In which service?** In the service of the account. An account of the whole deployment, or in several services, names one
   in the \`Waymark-Service\` header. Where that is not clear, or the account is not of the service that is named: \`400\`.
3. **May they?** One of the roles that the account holds must be among those of the operation, and a token that is limited to
   scopes or roles must carry the operation's. If not: \`403\`.
4. **With which children?** A record that is not theirs is answered word for word as one that does not exist: \`404\` in a path,
   \`422\` in a body, and nothing in a list, a filter or a figure.

Roles, teams, tokens and access to cases are read anew for each request. A change counts from the next one on.

## Which cases

- A role is held in a team, or in the whole service. In a team it reaches the cases of that team.
- A case can be restricted. It is then seen by those who were given access to that very case, and enters no figure.
- Access to one case is given to one account, and may have an end.
- What is kept of a child apart from any case (offences, education, training and employment) is seen by whoever sees one of
  the child's cases, unless another case of the child is restricted from them.
- A reference belongs to one record of the service. Whoever gives a new record a reference that is taken is told so, also
  where they may not see the record that has it: that it exists, and nothing else.
- A child whom another team works with may get a case from whoever knows reference, date of birth and sex as they are
  recorded. Where they differ, somebody who may not see the child is not told which.

## Roles
`;

const REACH = {
  EVERY: 'every case of the service',
  OF_TEAMS: 'cases of the service that are not restricted',
  ASSIGNED_ONLY: 'cases they were given access to',
  NONE: 'none',
} as const;

const OPERATIONS = `## Operations

What each operation is, the contract says (\`/docs\` of a running server). A token that is limited to scopes needs the one
that the operations stand under.`;

const LOGGED = `## What is logged

The log says who did what with which child's records, when, and by which request; no name and no fact of a child. It is kept
for what the Data Protection Act 2018 asks, in section 62, to be logged. Where an entry cannot be written, nothing is answered
and nothing kept. A file that is only tried, or refused, is logged as a look at what it names.`;

const LOG_MEANING: Readonly<Record<AuditAction, string>> = {
  COLLECTION: 'something new was recorded',
  ALTERATION: 'a record was changed; the old and the new values are kept beside it',
  CONSULTATION: 'records were shown',
  DISCLOSURE: 'records were given to somebody outside the service',
  COMBINATION: 'records were brought together for an evaluation',
  ERASURE: 'records were erased',
};

const rules = Object.entries(AUTHORIZATION_MATRIX);
const restricted = rules.flatMap(([operation, rule]) => (rule === PUBLIC ? [] : [{ operation, rule }]));
const labels = ROLES.map((role) => ROLE_FACTS[role].labelEn);
const code = (text: string): string => `\`${text}\``;

const notesOf = ({ reach, everyCase }: Rule): string =>
  [
    reach === 'DEPLOYMENT' ? 'accounts of the whole deployment' : '',
    reach === 'ANY' ? 'of no one service' : '',
    everyCase ? 'reaches every case, and shows none' : '',
  ]
    .filter((note) => note !== '')
    .join('; ');

function ofScope(scope: Scope): string[] {
  const rows = restricted
    .filter(({ rule }) => rule.scope === scope)
    .map(({ operation, rule }) => [
      code(operation),
      ...ROLES.map((role) => (rule.roles.includes(role) ? 'yes' : '')),
      rule.logs?.toLowerCase() ?? '',
      notesOf(rule),
    ]);
  if (rows.length === 0) return [];
  return [`### ${code(scope)}`, markdownTable(['operation', ...labels, 'logged as', 'note'], rows)];
}

/** The page on who may do what, by its path in the folder of documentation. */
export function authorizationGuide(): Map<string, string> {
  const roles = ROLES.map((role) => {
    const { labelEn, labelCy, purpose, purposeCy, cases } = ROLE_FACTS[role];
    const reach = mayBeHeldInTeam(role) ? `${REACH[cases]}; in a team: its own` : REACH[cases];
    return [code(role), `${labelEn} / ${labelCy}`, purpose, purposeCy, reach];
  });
  const open = rules.filter(([, rule]) => rule === PUBLIC).map(([operation]) => code(operation));
  const logged = Object.entries(LOG_MEANING).map(([action, meaning]) => [
    action.toLowerCase(),
    meaning,
    restricted
      .filter(({ rule }) => rule.logs === action)
      .map(({ operation }) => code(operation))
      .join(', '),
  ]);
  const sections = [
    INTRODUCTION.trimEnd(),
    markdownTable(['role', 'label', 'purpose', 'purpose in Welsh (draft)', 'cases'], roles),
    OPERATIONS,
    `Nobody needs a token for ${open.join(' and ')}.`,
    ...SCOPES.flatMap(ofScope),
    LOGGED,
    markdownTable(['logged as', 'meaning', 'operations'], logged),
  ];
  return new Map([['authorization.md', `${sections.join('\n\n')}\n`]]);
}
