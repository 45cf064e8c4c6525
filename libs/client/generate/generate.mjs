/**
 * `node libs/client/generate/generate.mjs [--check]`: makes the types and the table of operations from `openapi.json`. With
 * --check it writes nothing, and ends with 1 when what is checked in is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { operationsSource } from './operations-source.mjs';
import { typesSource } from './types-source.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const document = JSON.parse(readFileSync(here('../openapi.json'), 'utf8'));
const sources = {
  '../src/generated/openapi.ts': await typesSource(document),
  '../src/generated/operations.ts': operationsSource(document),
};
const NOTICE = '// Made from openapi.json by `npm run client`: not to be edited.\n\n';

for (const [path, source] of Object.entries(sources)) {
  const file = here(path);
  const text = await format(NOTICE + source, { ...(await resolveConfig(file)), filepath: file });
  if (!values.check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file} is not what openapi.json makes: run npm run client\n`);
    process.exitCode = 1;
  }
}
