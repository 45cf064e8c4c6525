import { pino, type Logger } from 'pino';
import { build as pretty } from 'pino-pretty';
import { currentTrace } from '../trace/current-trace.js';
import type { TapedeckConfig } from '../config/tapedeck-config.js';

const STANDARD_OUTPUT = 1;

/** Structured logs to a file descriptor: JSON lines for machines, one readable line each for people. */
export function createLogger(
  service: string,
  { level, format }: TapedeckConfig['log'],
  descriptor = STANDARD_OUTPUT,
): Logger {
  if (format === 'json')
    return pino(
      { base: { service }, level, timestamp: pino.stdTimeFunctions.isoTime, mixin: currentTrace },
      pino.destination({ dest: descriptor, sync: true }),
    );
  return pino(
    { base: null, level },
    pretty({
      sync: true,
      destination: descriptor,
      colorize: false,
      ignore: 'context',
      translateTime: 'HH:MM:ss.l',
      singleLine: true,
    }),
  );
}
