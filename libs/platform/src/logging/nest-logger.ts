import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Framework chatter that tells an operator nothing: module wiring and route tables. */
const QUIET_CONTEXTS = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** Hands Nest's log calls (`message, …details, context`) to pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    const level = context !== undefined && QUIET_CONTEXTS.has(context) ? 'debug' : 'info';
    this.logger[level]({ context, ...details }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    this.logger.warn({ context, ...details }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    this.logger.debug({ context, ...details }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    this.logger.trace({ context, ...details }, String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    this.logger.fatal({ context, ...details, ...errorOf(message) }, textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const { context, details } = split(rest);
    this.logger.error({ context, ...details, ...errorOf(message) }, textOf(message));
  }
}

/** Nest passes the context last, and for errors a stack trace before it. */
function split(rest: readonly unknown[]): { context: string | undefined; details: Record<string, unknown> } {
  const last = rest.at(-1);
  const context = typeof last === 'string' ? last : undefined;
  const others = (context === undefined ? rest : rest.slice(0, -1)).filter((detail) => detail !== undefined);
  return { context, details: others.length > 0 ? { details: others } : {} };
}

function errorOf(message: unknown): Record<string, unknown> {
  return message instanceof Error ? { err: message } : {};
}

function textOf(message: unknown): string {
  return message instanceof Error ? message.message : String(message);
}
