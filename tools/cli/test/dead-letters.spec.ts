import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deadLetterStream, STREAMS } from '@tapedeck/contracts';
import { encodeEntry } from '@tapedeck/redis-streams';
import { DeadLettersCommand } from '../src/commands/dead-letters.command.js';
import { eventId, runEvent } from './support/events.js';
import { Servers } from './support/servers.js';

const STREAM = STREAMS.topPicks;
const DEAD = deadLetterStream(STREAM);

describe('dead-letters', () => {
  const servers = new Servers();
  let printed: string[];
  let command: DeadLettersCommand;
  beforeEach(() => {
    printed = [];
    command = new DeadLettersCommand(
      () => servers.environment('.'),
      (text) => printed.push(text),
    );
  });
  afterEach(() => {
    process.exitCode = undefined;
  });

  const letter = (original: readonly string[], code: string, reason = 'out of\nrange') => {
    const head = {
      stream: STREAM,
      id: '1-0',
      group: 'g',
      consumer: 'c',
      code,
      reason,
      attempts: '2',
      time: 't',
    };
    const fields = Object.entries(head).flatMap(([name, value]) => [`dead.${name}`, value]);
    return servers.redis.xadd(DEAD, '*', ...fields, ...original) as Promise<string>;
  };
  const onStream = async () => (await servers.redis.xrange(STREAM, '-', '+')).map(([, fields]) => fields);

  it('are listed a line each, and shown in full', async () => {
    const id = await letter(encodeEntry(runEvent(1)), '22003');
    await letter(['no', 'event'], 'malformed-entry');
    await command.list();
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatch(new RegExp(`^${id}.*22003.*attempts 2.*sp500/swing.*out of range\n$`));
    expect(printed[2]).toBe('2 dead letters\n');
    printed = [];
    await command.show(id);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      id,
      code: '22003',
      original: { id: eventId(1), data: runEvent(1).data },
    });
  });

  it('are none, or one, and a long reason is cut where it shows', async () => {
    await command.list();
    expect(printed).toEqual(['no dead letters\n']);
    printed = [];
    await letter(encodeEntry(runEvent(1)), '22003', 'x'.repeat(200));
    await command.list();
    expect(printed[0]).toMatch(/ {2}x{100}…\n$/);
    expect(printed[1]).toBe('1 dead letter\n');
  });

  it('shows an original as it lies there when it is no list of attributes', async () => {
    const id = await letter(['data', '{"half', 'data', '1'], 'malformed-entry');
    await command.show(id);
    expect(JSON.parse(printed.join(''))).toMatchObject({ original: ['data', '{"half', 'data', '1'] });
  });

  it('redrives one: the event is on its stream as it was, and the letter gone', async () => {
    const original = encodeEntry(runEvent(1));
    const id = await letter(original, '22003');
    await letter(encodeEntry(runEvent(2)), '22003');
    await command.redrive(id);
    expect(await onStream()).toEqual([original]);
    expect(await servers.redis.xlen(DEAD)).toBe(1);
  });

  it('redrives all, but leaves what is no event where it is and says so', async () => {
    await letter(encodeEntry(runEvent(1)), '22003');
    await letter(['no', 'event'], 'malformed-entry');
    await letter(encodeEntry(runEvent(2)), '22003');
    await command.redrive(undefined, { all: true });
    expect(await onStream()).toHaveLength(2);
    expect(await servers.redis.xlen(DEAD)).toBe(1);
    expect(printed.join('')).toMatch(/stays: .*specversion[\s\S]*2 redriven/);
    expect(process.exitCode).toBe(1);
  });

  it('asks for one letter or all, and for one that is there', async () => {
    await expect(command.redrive(undefined)).rejects.toThrow(/one letter, or --all/);
    await expect(command.redrive('1-0', { all: true })).rejects.toThrow(/one letter, or --all/);
    await expect(command.show('1-0')).rejects.toThrow(/no letter 1-0/);
    await expect(command.show('x')).rejects.toThrow(/as list shows it/);
  });
});
