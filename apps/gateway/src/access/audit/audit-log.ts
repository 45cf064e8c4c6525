import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, createLogger, type TapedeckConfig } from '@tapedeck/platform';

/** One write, taken or refused. Never holds a key, only what names it. */
export interface AuditEntry {
  /** Name and id of the API key; null without one. */
  readonly who: { readonly name: string; readonly keyId: string } | null;
  readonly remote: string;
  readonly method: string;
  /** The route's template; `unrouted` where there is none. */
  readonly route: string;
  readonly target: string | null;
  readonly status: number;
  /** The client was gone before it had the whole answer. */
  readonly aborted: boolean;
  readonly event: string | null;
  readonly repeated: boolean;
  readonly requestId: string;
  readonly durationMs: number;
}

/** Writes to the log of the process whatever its level, unless that is silent: the audit is no matter of verbosity. */
@Injectable()
export class AuditLog {
  private readonly logger: ReturnType<typeof createLogger>;

  constructor(@Inject(CONFIG) { log }: TapedeckConfig) {
    this.logger = createLogger('gateway', { ...log, level: log.level === 'silent' ? 'silent' : 'info' });
  }

  write(entry: AuditEntry): void {
    this.logger.info({ audit: true, ...entry }, `${entry.method} ${entry.route}: ${entry.status}`);
  }
}
