import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { NestLogger } from './nest-logger.js';

function linesOf(use: (logger: NestLogger) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const sink = { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) };
  use(new NestLogger(pino({ level: 'trace', base: null, timestamp: false }, sink)));
  return lines;
}

describe('NestLogger', () => {
  it('keeps the context and the details of a line', () => {
    expect(linesOf((logger) => logger.log('stored 3', { batch: 1 }, 'Writer'))).toEqual([
      { level: 30, context: 'Writer', details: [{ batch: 1 }], msg: 'stored 3' },
    ]);
  });

  it('writes an error with its stack, and no empty details', () => {
    const [line] = linesOf((logger) => logger.error(new Error('broken'), undefined, 'Writer'));
    expect(line).toMatchObject({ level: 50, context: 'Writer', msg: 'broken', err: { message: 'broken' } });
    expect(line).not.toHaveProperty('details');
  });

  it('keeps the framework’s wiring out of the usual log', () => {
    expect(
      linesOf((logger) => logger.log('PlatformModule dependencies initialized', 'InstanceLoader'))[0],
    ).toMatchObject({
      level: 20,
    });
  });
});
