import { Inject, Injectable, Logger } from '@nestjs/common';
import { InvalidPayloadError, parseMoment, type Snapshot, type SnapshotKind } from '@tapedeck/contracts';
import { HistoryAccess, HistoryQuery, type HistoryTable, type Subject } from '@tapedeck/history';
import { REDIS } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';

/** Which snapshot, how its data is read, and where history keeps it. */
export interface WantedSnapshot<TData> {
  readonly kind: SnapshotKind;
  /** Throws InvalidPayloadError. */
  readonly parse: (plain: unknown) => TData;
  readonly table: HistoryTable;
  readonly subject: Subject;
}

/** The newest snapshot, or the reason in words why there is none. */
export type FoundSnapshot<TData> =
  | { readonly latest: { readonly asOf: string; readonly staleAfter: string; readonly data: TData } }
  | { readonly missing: string };

/** After a failure history is not asked this long, so that a slot does not wait for it once a snapshot. Wall time. */
const REST_MS = 5_000;

/**
 * What other services published last: from its key, or, where the key has nothing or is of a later moment, from history.
 * Nothing that is amiss there keeps an overview from being made.
 */
@Injectable()
export class LatestSnapshots {
  private readonly logger = new Logger(LatestSnapshots.name);
  private restUntil = 0;

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    private readonly history: HistoryAccess,
  ) {}

  /** The newest at or before that moment (epoch ms). Throws what Redis throws. */
  async at<TData>(wanted: WantedSnapshot<TData>, asOf: number): Promise<FoundSnapshot<TData>> {
    const { kind } = wanted;
    const body = await this.redis.get(kind.key);
    const shown = body === null ? undefined : this.read(wanted, body, kind.key);
    const shownAt = parseMoment(shown?.asOf ?? '');
    // The key holds the newest there is: if that is not too new, nothing in between is.
    if (shown !== undefined && shownAt !== undefined && shownAt <= asOf) return { latest: shown };
    if (performance.now() < this.restUntil)
      return { missing: 'no key that early, and history was away a moment ago' };
    try {
      const { table, subject } = wanted;
      const stored = await this.history.read((dataSource) =>
        new HistoryQuery(dataSource, table).latestAsOf({ subject, asOf }),
      );
      const found = stored && this.read(wanted, stored.body.toString(), `history of ${kind.subject}`);
      return found === undefined
        ? { missing: `no ${kind.subject} published by then is known` }
        : { latest: found };
    } catch (error) {
      this.restUntil = performance.now() + REST_MS;
      this.logger.warn(`${kind.subject} cannot be read from history: ${reasonOf(error)}`);
      return { missing: 'no key that early, and history is away' };
    }
  }

  /** Undefined for a value that is no such snapshot: publishing the next one replaces it. */
  private read<TData>({ parse }: WantedSnapshot<TData>, body: string, where: string) {
    try {
      const { asOf, staleAfter, data } = JSON.parse(body) as Snapshot<unknown>;
      return { asOf, staleAfter, data: parse(data) };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof InvalidPayloadError)) throw error;
      this.logger.warn(`${where} holds no snapshot: ${error.message}`);
      return undefined;
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
