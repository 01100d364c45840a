/** What a folder may import. The house rules are in CONTRIBUTING.md. */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'statistics-are-pure',
      comment: 'Statistics know nothing of frameworks, databases or features.',
      severity: 'error',
      from: { path: '^src/statistics/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/statistics/' },
    },
    {
      name: 'measures-are-pure',
      severity: 'error',
      from: { path: '^src/outcomes/measures/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/outcomes/measures/', '^src/platform/calendar/', '^src/statistics/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '-rules\\.ts$' },
      to: { pathNot: ['^src/platform/calendar/', '^src/platform/errors/', '-rules\\.ts$'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'only-the-unit-of-work-reaches-the-database',
      comment: 'Entities describe tables; everything else goes through UnitOfWork.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/platform/database/', '\\.entity\\.ts$', '^src/organisation/owned-row\\.ts$'],
      },
      to: { path: 'node_modules/(typeorm|pg|better-sqlite3)/' },
    },
    {
      name: 'controllers-know-no-table',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'controllers-are-nobodys-dependency',
      severity: 'error',
      from: { pathNot: '\\.module\\.ts$' },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^test/', '^bench/', '\\.spec\\.ts$'] },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration must not change when an entity does.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
