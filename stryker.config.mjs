/** A mutant of an error's words says nothing of a statistic. */
const errorWords = {
  kind: 'Ignore',
  name: 'error-words',
  value: {
    shouldIgnore({ node, parent }) {
      const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
      const isOfError = /^require|Error$/.test(parent?.callee?.name ?? '');
      return isText && isOfError ? 'words of an error' : undefined;
    },
  },
};

export const strykerPlugins = [errorWords];

export default {
  mutate: ['src/statistics/**/*.ts', '!src/statistics/**/*.spec.ts'],
  plugins: ['@stryker-mutator/jest-runner', './stryker.config.mjs'],
  ignorers: ['error-words'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    config: {
      // Statistics need no database.
      globalSetup: null,
      globalTeardown: null,
      setupFiles: ['<rootDir>/test/support/few-examples.ts'],
      testMatch: ['<rootDir>/src/statistics/**/*.spec.ts'],
      // Simulations of thousands of cohorts, for every mutant, would take days.
      testPathIgnorePatterns: ['coverage\\.spec', 'known-effect\\.spec'],
    },
  },
  concurrency: 2,
  // A busy machine is slow, not wrong. A mutant that has no end counts as found.
  timeoutMS: 15_000,
  // Jest leaves the modules of every run in memory.
  maxTestRunnerReuse: 50,
  incremental: true,
  incrementalFile: 'coverage/mutation.json',
  tempDirName: 'coverage/mutation-sandbox',
  // The copy that is mutated holds the statistics and what their specs read; a second package.json would confuse Jest.
  ignorePatterns: [
    '*',
    '!src/statistics/**',
    '!test/reference/**',
    '!test/support/few-examples.ts',
    '!jest.config.mjs',
    '!tsconfig.json',
  ],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
};
