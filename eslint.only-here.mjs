/**
 * Things that only one place of the tree may do. Each entry names the syntax, the message and the places; every
 * other file is refused. ESLint replaces a rule's options instead of merging them, so the list of each place is
 * made here in one go.
 */

const restrictions = [
  {
    // Faults put on a stream what the transport would refuse, and read in a dead writer's name.
    in: ['libs/redis-streams/**/*.ts', 'tools/faults/src/faults/**/*.ts'],
    message: 'Only libs/redis-streams calls XADD, XREADGROUP and XACK: use its client, server or appender.',
    selectors: [
      'CallExpression[callee.property.name=/^(xadd|xreadgroup|xack)(Buffer)?$/i]',
      'CallExpression[callee.property.name=/^(call|send_command|sendCommand)(Buffer)?$/] > Literal[value=/^(XADD|XREADGROUP|XACK)$/i]',
      'TemplateElement[value.raw=/redis\\.p?call\\(\\s*.(XADD|XREADGROUP|XACK)/i]',
      'Literal[value=/redis\\.p?call\\(\\s*.(XADD|XREADGROUP|XACK)/i]',
    ],
  },
  {
    in: ['libs/platform/src/config/**/*.ts'],
    message: "Only platform's config reads process.env.",
    selectors: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'MemberExpression[object.name="process"][property.value="env"]',
      'VariableDeclarator[init.name="process"] Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ],
  },
  {
    // The types of the client are made from what the gateway says, and that has the names from contracts.
    in: ['libs/contracts/**/*.ts', 'libs/client/src/generated/**/*.ts'],
    message: 'Only libs/contracts spells a Redis key or stream: import it from @tapedeck/contracts.',
    selectors: [
      'Literal[value=/^(stream|lock|top_picks|dashboard|portfolio|scalping|sr|market|ingest|rate_limit):[a-z{]/]',
      'TemplateElement[value.raw=/^(stream|lock|top_picks|dashboard|portfolio|scalping|sr|market|ingest|rate_limit):/]',
    ],
  },
  {
    in: ['libs/history/**/*.ts', 'apps/history-writer/**/*.ts', 'apps/gateway/src/history/**/*.ts'],
    message: "Only history, history-writer and the gateway's history module see TypeORM.",
    selectors: [
      'ImportDeclaration[source.value=/^(typeorm|@nestjs\\u002Ftypeorm)(\\u002F|$)/]',
      'ImportExpression[source.value=/^(typeorm|@nestjs\\u002Ftypeorm)$/]',
    ],
  },
];

const rule = (rows) => ({
  'no-restricted-syntax': [
    'error',
    ...rows.flatMap(({ selectors, message }) => selectors.map((selector) => ({ selector, message }))),
  ],
});

/** Specs drive Redis directly to cause faults, and name keys to check the contract itself. */
const SPECS = ['**/*.spec.ts', '**/testing/**/*.ts', '**/test/**/*.ts'];

export const onlyHere = [
  { files: ['**/*.ts'], rules: rule(restrictions) },
  ...restrictions.map((place) => ({
    files: place.in,
    rules: rule(restrictions.filter((other) => other !== place)),
  })),
  { files: SPECS, rules: { 'no-restricted-syntax': 'off' } },
];
