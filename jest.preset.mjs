import { fileURLToPath } from 'node:url';

/**
 * What every project's Jest configuration starts from: native ESM, TypeScript compiled by SWC with decorator
 * metadata, and workspace packages resolved to their sources, so that no test runs against a stale build.
 */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  // Those that take most of a minute each are for `npm run test:long`, those that wait for failovers of a whole Redis
  // Cluster or of Sentinels for `npm run test:topologies`.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env['LONG_TESTS'] ? [] : ['\\.long\\.spec\\.ts$']),
    ...(process.env['TOPOLOGIES'] ? [] : ['\\.topology\\.spec\\.ts$']),
  ],
  testEnvironmentOptions: { customExportConditions: ['@tapedeck/source', 'node', 'default'] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^fast-check$': fileURLToPath(new URL('jest.fast-check.mjs', import.meta.url)),
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
      },
    ],
  },
  testTimeout: 30_000,
};
