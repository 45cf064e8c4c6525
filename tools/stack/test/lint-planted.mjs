/**
 * Lints code that is not on disk as if it were: reads `[{ file, code }]` from standard input and prints, for each, the
 * rules that refused it. Only the rules of the architecture run; they need no type information.
 */
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import nx from '@nx/eslint-plugin';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { moduleBoundaries } from '../../../eslint.boundaries.mjs';
import { onlyHere } from '../../../eslint.only-here.mjs';

const root = resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@nx': nx },
      rules: moduleBoundaries,
    },
    ...onlyHere,
  ],
});

const refusals = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
  refusals.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
console.log(JSON.stringify(refusals));
