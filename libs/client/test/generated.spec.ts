import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const GENERATE = fileURLToPath(new URL('../generate/generate.mjs', import.meta.url));

describe('the generated sources', () => {
  it('are what openapi.json makes: npm run client makes them anew', () => {
    const { status, stderr } = spawnSync(process.execPath, [GENERATE, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // Seconds, but of a processor that is its own.
  }, 120_000);
});
