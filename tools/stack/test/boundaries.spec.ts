import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const NX = /enforce-module-boundaries/;
const HERE = /no-restricted-syntax/;

/** One violation of each rule of the layout. */
const violations: readonly (Planted & { readonly by: RegExp })[] = [
  {
    rule: 'an app never imports an app',
    file: 'apps/gateway/src/planted.ts',
    code: "import { x } from '@tapedeck/top-picks'; x();",
    by: NX,
  },
  {
    rule: 'a lib never imports an app',
    file: 'libs/platform/src/planted.ts',
    code: "import { x } from '@tapedeck/top-picks'; x();",
    by: NX,
  },
  {
    rule: 'contracts imports no framework',
    file: 'libs/contracts/src/planted.ts',
    code: "import { Injectable } from '@nestjs/common'; Injectable();",
    by: NX,
  },
  {
    rule: 'contracts imports no lib',
    file: 'libs/contracts/src/planted.ts',
    code: "import { x } from '@tapedeck/platform'; x();",
    by: NX,
  },
  {
    rule: 'analytics imports no framework',
    file: 'libs/analytics/src/planted.ts',
    code: "import { Injectable } from '@nestjs/common'; Injectable();",
    by: NX,
  },
  {
    rule: 'the client imports no lib',
    file: 'libs/client/src/planted.ts',
    code: "import { STREAMS } from '@tapedeck/contracts'; STREAMS();",
    by: NX,
  },
  {
    rule: 'the client imports no package',
    file: 'libs/client/src/planted.ts',
    code: "import { of } from 'rxjs'; of();",
    by: NX,
  },
  {
    rule: 'redis-streams knows nothing of markets',
    file: 'libs/redis-streams/src/planted.ts',
    code: "import { STREAMS } from '@tapedeck/contracts'; STREAMS();",
    by: NX,
  },
  {
    rule: 'market-data does not reach up to the platform',
    file: 'libs/market-data/src/planted.ts',
    code: "import { x } from '@tapedeck/platform'; x();",
    by: NX,
  },
  {
    rule: 'only history and its two users see TypeORM',
    file: 'apps/gateway/src/top-picks/planted.ts',
    code: "import { DataSource } from 'typeorm'; new DataSource();",
    by: HERE,
  },
  {
    rule: 'only redis-streams calls XADD, as a method',
    file: 'libs/platform/src/planted.ts',
    code: "redis.xadd('s', '*', 'f', 'v');",
    by: HERE,
  },
  {
    rule: 'only redis-streams calls XREADGROUP, as a raw command',
    file: 'apps/history-writer/src/planted.ts',
    code: "redis.call('XREADGROUP', 'GROUP', 'g', 'c');",
    by: HERE,
  },
  {
    rule: 'only redis-streams calls XACK, in a script',
    file: 'libs/platform/src/planted.ts',
    code: 'const script = `return redis.call("XACK", KEYS[1])`; run(script);',
    by: HERE,
  },
  {
    rule: "only platform's config reads process.env",
    file: 'libs/platform/src/redis/planted.ts',
    code: 'run(process.env.REDIS_URL);',
    by: HERE,
  },
  {
    rule: 'process.env is not read by taking process apart either',
    file: 'apps/top-picks/src/planted.ts',
    code: 'const { env } = process; run(env);',
    by: HERE,
  },
  {
    rule: 'only contracts spells a key',
    file: 'apps/gateway/src/planted.ts',
    code: "redis.get('top_picks:sp500:swing');",
    by: HERE,
  },
  {
    rule: 'only contracts spells a key, also as a template',
    file: 'apps/top-picks/src/planted.ts',
    code: 'redis.get(`lock:top_picks:${universe}`);',
    by: HERE,
  },
];

const allowed: readonly Planted[] = [
  {
    rule: 'an app imports a lib',
    file: 'apps/gateway/src/planted.ts',
    code: "import { KEYS } from '@tapedeck/contracts'; KEYS();",
  },
  {
    rule: 'the history module of the gateway sees TypeORM',
    file: 'apps/gateway/src/history/planted.ts',
    code: "import { DataSource } from 'typeorm'; new DataSource();",
  },
  {
    rule: 'redis-streams calls XADD',
    file: 'libs/redis-streams/src/planted.ts',
    code: "redis.xadd('s', '*', 'f', 'v');",
  },
  {
    rule: "platform's config reads process.env",
    file: 'libs/platform/src/config/planted.ts',
    code: 'run(process.env);',
  },
  {
    rule: 'contracts spells keys',
    file: 'libs/contracts/src/planted.ts',
    code: "run('top_picks:sp500:swing');",
  },
];

describe('the architecture as lint', () => {
  let refusals: string[][];

  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('lint-planted.mjs', import.meta.url))],
      {
        input: JSON.stringify([...violations, ...allowed]),
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', NX_DAEMON: 'false', NODE_NO_WARNINGS: '1' },
        timeout: 120_000,
      },
    );
    const json = stdout.trim().split('\n').at(-1) ?? '';
    if (!json.startsWith('[')) throw new Error(`the planted code could not be linted: ${stdout}${stderr}`);
    refusals = JSON.parse(json) as string[][];
  }, 120_000);

  it.each(violations.map((violation, index) => ({ ...violation, index })))('$rule', ({ index, by }) => {
    expect(refusals[index]?.join('\n') ?? '').toMatch(by);
  });

  it.each(allowed.map((place, index) => ({ ...place, index: violations.length + index })))(
    '$rule',
    ({ index }) => {
      expect(refusals[index]).toEqual([]);
    },
  );
});
