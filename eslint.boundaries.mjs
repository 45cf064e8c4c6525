/** Which project may import which: the layers of ARCHITECTURE.md, by the Nx tags in each package.json. */

const layer = (name) => `layer:${name}`;

const depConstraints = [
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:lib'],
    notDependOnLibsWithTags: ['type:app', 'type:tool'],
  },
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:lib', 'type:app', 'type:tool'] },
  {
    sourceTag: layer('contracts'),
    onlyDependOnLibsWithTags: [],
    allowedExternalImports: ['class-validator', '@jest/globals', 'fast-check'],
  },
  {
    sourceTag: layer('analytics'),
    onlyDependOnLibsWithTags: [],
    allowedExternalImports: ['trading-signals', 'decimal.js', '@jest/globals', 'fast-check'],
  },
  { sourceTag: layer('transport'), onlyDependOnLibsWithTags: [layer('servers')] },
  { sourceTag: layer('servers'), onlyDependOnLibsWithTags: [] },
  { sourceTag: layer('market-data'), onlyDependOnLibsWithTags: [layer('contracts')] },
  {
    sourceTag: layer('platform'),
    onlyDependOnLibsWithTags: [
      layer('contracts'),
      layer('transport'),
      layer('market-data'),
      layer('servers'),
    ],
  },
  {
    sourceTag: layer('openapi-contract'),
    onlyDependOnLibsWithTags: [],
    allowedExternalImports: ['ajv', 'ajv-formats', '@jest/globals', 'fast-check'],
  },
  {
    // For any program, in a browser too: nothing but what the language and the web give.
    sourceTag: layer('client'),
    onlyDependOnLibsWithTags: [],
    allowedExternalImports: ['@jest/globals', 'fast-check'],
  },
  { sourceTag: layer('history'), onlyDependOnLibsWithTags: [layer('contracts'), layer('servers')] },
];

export const moduleBoundaries = {
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints },
  ],
};
