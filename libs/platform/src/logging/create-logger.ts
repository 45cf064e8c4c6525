import { pino, type Logger } from 'pino';
import { build as pretty } from 'pino-pretty';
import type { TapedeckConfig } from '../config/tapedeck-config.js';

/** Structured logs on standard output: JSON lines for machines, one readable line each for people. */
export function createLogger(service: string, { level, format }: TapedeckConfig['log']): Logger {
  const base = { base: { service }, level };
  if (format === 'json') return pino({ ...base, timestamp: pino.stdTimeFunctions.isoTime });
  return pino(
    { ...base, base: null },
    pretty({ sync: true, colorize: false, ignore: 'context', translateTime: 'HH:MM:ss.l', singleLine: true }),
  );
}
