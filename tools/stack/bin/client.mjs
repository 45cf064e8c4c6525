/**
 * `npm run client`: writes the OpenAPI document that the gateway's code makes into libs/client, and makes the client's types
 * and its table of operations from it. Builds the gateway alone: the client need not fit the document yet.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareInstall } from './prepare.mjs';
import { ROOT, runNode } from './run.mjs';
import { fail } from './say.mjs';

const DOCUMENT = join(ROOT, 'libs/client/openapi.json');

await prepareInstall();
const built = await runNode('typescript/bin/tsc', ['--build', 'apps/gateway/tsconfig.lib.json']);
if (built !== 0) fail('the build failed, see above', built);
const { Logger } = await import('@nestjs/common');
// The gateway looks for servers that are not there.
Logger.overrideLogger(false);
const { gatewayDocument } = await import(new URL('../../../apps/gateway/dist/index.js', import.meta.url));
const { format, resolveConfig } = await import('prettier');
const text = JSON.stringify(await gatewayDocument());
const style = await resolveConfig(DOCUMENT);
writeFileSync(DOCUMENT, await format(text, { ...style, filepath: DOCUMENT }));
await import(new URL('../../../libs/client/generate/generate.mjs', import.meta.url));
