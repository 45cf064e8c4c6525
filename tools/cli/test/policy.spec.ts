import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, afterAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@tapedeck/contracts';
import { PoliciesQuery } from '@tapedeck/history';
import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import { DEFAULT_POLICIES } from '@tapedeck/top-picks';
import { PolicyCommand } from '../src/commands/policy.command.js';
import { Servers } from './support/servers.js';

const TARGET = { universe: 'sp500', mode: 'swing' } as const;
const WEIGHTS = DEFAULT_POLICIES.swing.weights;
const DOUBLED = Object.fromEntries(Object.entries(WEIGHTS).map(([factor, weight]) => [factor, 2 * weight]));

describe('policy', () => {
  const servers = new Servers();
  let home: string;
  let printed: string[];
  let clock: string;
  let command: PolicyCommand;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'tapedeck-policy-'));
  });
  afterAll(() => rmSync(home, { recursive: true }));
  beforeEach(async () => {
    await servers.dataSource.query('TRUNCATE rl_policies');
    printed = [];
    clock = '2018-02-07T21:00:00Z';
    // One clock for all commands of a test, as a running stack gives them one.
    const startedAt = String(Date.now());
    command = new PolicyCommand(
      () => ({ ...servers.environment(home), MARKET_CLOCK: clock, MARKET_CLOCK_STARTED_AT: startedAt }),
      (text) => printed.push(text),
      0,
    );
  });
  afterEach(() => {
    process.exitCode = undefined;
  });

  const file = (content: unknown, name = 'policy.json') => {
    const path = join(home, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const events = async (): Promise<CloudEvent[]> =>
    (await servers.redis.xrange(STREAMS.topPicks, '-', '+')).map(([, fields]) => decodeEntry(fields));
  /** What the history-writer does, whose own code stores them. */
  const store = async () => servers.store(await events());
  const create = async (weights: object = WEIGHTS, more: object = {}) => {
    await command.create({ ...TARGET, file: file({ name: 'tuned-swing', weights, ...more }) });
    await store();
  };
  const activate = async (label: string, note?: string) => {
    await command.activate(label, { ...TARGET, note });
    await store();
  };
  const activeAsOf = async (moment: string) => {
    const policies = new PoliciesQuery(servers.dataSource);
    const active = await policies.activeAsOf({ ...TARGET, asOf: Date.parse(moment) });
    return active && `${active.name}@${active.version}`;
  };

  it('writes versions down as events of their own source, activates them, and back to the built-in one', async () => {
    await create(WEIGHTS, { note: 'first' });
    await create(DOUBLED, { allowShorts: true });
    clock = '2018-02-08T21:00:00Z';
    await activate('tuned-swing@2', 'for the better');
    clock = '2018-02-09T21:00:00Z';
    await activate('default-swing@1');
    expect(await events()).toMatchObject([
      {
        source: '/tapedeck/policy',
        subject: 'sp500/swing',
        data: { action: 'created', version: 1, note: 'first' },
      },
      { data: { action: 'created', version: 2, allowShorts: true, weights: DOUBLED } },
      { data: { action: 'activated', version: 2, note: 'for the better', weights: DOUBLED } },
      { data: { action: 'activated', name: 'default-swing', version: 1, weights: WEIGHTS } },
    ]);
    const sequences = (await events()).map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(sequences.map((_, at) => (sequences[0] ?? 0) + at));
    expect(await activeAsOf('2018-02-08T20:59:59Z')).toBeUndefined();
    expect(await activeAsOf('2018-02-08T21:01:00Z')).toBe('tuned-swing@2');
    expect(await activeAsOf('2018-02-09T21:01:00Z')).toBe('default-swing@1');
    printed = [];
    await command.list({ universe: 'sp500' });
    expect(printed).toEqual([
      expect.stringMatching(/^\* sp500\/swing {2}default-swing@1 {2}activated 2018-02-09T21:00:/),
      expect.stringMatching(
        /^ {2}sp500\/swing {2}tuned-swing@2 {2}activated 2018-02-08.*, created 2018-02-07.*better\n$/,
      ),
      expect.stringMatching(/^ {2}sp500\/swing {2}tuned-swing@1 {2}never activated, created .*first\n$/),
      expect.stringMatching(/^3 versions/),
    ]);
    printed = [];
    await command.show('tuned-swing@2', TARGET);
    expect(JSON.parse(printed.join(''))).toMatchObject({ name: 'tuned-swing', version: 2, weights: DOUBLED });
    printed = [];
    await command.show('default-swing@1', { ...TARGET, universe: 'anything' });
    expect(JSON.parse(printed.join(''))).toMatchObject({ weights: WEIGHTS, note: 'built in' });
  });

  it('does nothing twice: weights that are there already, a version that is in force', async () => {
    await create();
    await create();
    await activate('tuned-swing@1');
    await activate('tuned-swing@1');
    expect((await events()).map(({ data }) => (data as { action: string }).action)).toEqual([
      'created',
      'activated',
    ]);
    expect(printed.join('')).toMatch(/has these weights already[\s\S]*is in force since/);
  });

  it('says so when nobody stores it', async () => {
    await command.create({ ...TARGET, file: file({ name: 'tuned-swing', weights: WEIGHTS }) });
    expect(printed.join('')).toMatch(/is one running\?/);
    expect(process.exitCode).toBe(1);
    // Created again before it is stored: the same weights are the same event, others are not taken for them.
    await command.create({ ...TARGET, file: file({ name: 'tuned-swing', weights: WEIGHTS }) });
    const others = command.create({ ...TARGET, file: file({ name: 'tuned-swing', weights: DOUBLED }) });
    await expect(others).rejects.toThrow(/other weights a moment ago/);
    expect(await events()).toHaveLength(1);
  });

  it.each<[string, object, RegExp]>([
    ['an unknown factor', { name: 'tuned', weights: { ...WEIGHTS, luck: 1 } }, /unknown factor luck/],
    ['a factor left out', { name: 'tuned', weights: { breakout: 1 } }, /weight for momentumShort/],
    ['a weight that is no number', { name: 'tuned', weights: { breakout: '1' } }, /weights: expected/],
    ['a member nobody knows', { name: 'tuned', weights: WEIGHTS, version: 3 }, /version: no such member/],
    ['a bad name', { name: 'Tuned', weights: WEIGHTS }, /name: expected/],
    ['the name of a built-in one', { name: 'default-swing', weights: WEIGHTS }, /is a built-in policy/],
    ['shorts that are neither', { name: 'tuned', weights: WEIGHTS, allowShorts: 1 }, /allowShorts: expected/],
  ])('refuses a file with %s', async (_, content, expected) => {
    await expect(command.create({ ...TARGET, file: file(content) })).rejects.toThrow(expected);
    expect(await events()).toEqual([]);
  });

  it.each<[string, () => Promise<void>, RegExp]>([
    ['a version that is not there', () => command.activate('tuned@9', TARGET), /there is no tuned@9/],
    ['a label that is none', () => command.show('tuned', TARGET), /expected a name and version/],
    ['a mode nobody knows', () => command.list({ mode: 'hourly' }), /--mode: expected one of/],
    ['a universe that is none', () => command.list({ universe: 'a b' }), /--universe: expected/],
    [
      'a file that is not there',
      () => command.create({ ...TARGET, file: 'none.json' }),
      /cannot read none.json/,
    ],
    ['a file that is a list', () => command.create({ ...TARGET, file: file([], 'l.json') }), /a JSON object/],
  ])('refuses %s', async (_, act, expected) => {
    await expect(act()).rejects.toThrow(expected);
  });
});
