import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamInspection } from '../inspect/stream-inspection.js';
import type { StreamInspector } from '../inspect/stream-inspector.js';
import type { JanitorObserver, NeededEntries } from './janitor-observation.js';
import type { JanitorStream } from './janitor-options.js';
import { TRIM_BELOW_NEEDED } from './trim-below-needed.script.js';
import { TRIM_OLDEST } from './trim-oldest.script.js';

/** Entries a step: about a millisecond of the server. */
const STEP = 1_000;
/** Steps that look at every entry before they trim it. */
const NEEDED_STEP = 100;
const HOUR_MS = 3_600_000;
const DEFAULTS = { keepMs: 24 * HOUR_MS, keepLength: 1_000, unseenAlarmMs: 6 * HOUR_MS };
const DEFAULT_ALARM_RATIO = 0.8;

/** What one sweep did to one stream. */
export interface TrimReport {
  readonly stream: string;
  readonly trimmed: number;
  /** Required groups that are not there; then nothing was trimmed below the memory cap. */
  readonly missingGroups: readonly string[];
  /** By group, what it still needed of the entries trimmed at the memory cap. */
  readonly neededTrimmed: Readonly<Record<string, NeededEntries>>;
}

/**
 * Trims one stream.
 *
 * GROUPS   which required groups are missing (alarm, nothing goes) or unseen (alarm; dropped only where configured).
 * RETAIN   trim below what the groups need, keeping the least age and length.
 * CAP      memory high: alarm. At the cap: trim below what the groups need, whatever its age, until it is no longer high.
 *          Still at the cap: alarm, and only then, where configured, the oldest entries although they are needed.
 */
export class StreamTrimmer {
  constructor(
    private readonly redis: CommandCaller,
    private readonly inspector: StreamInspector,
    private readonly observe: JanitorObserver,
    /** Asked before every step; false ends the work. */
    private readonly mayGoOn: () => Promise<boolean>,
  ) {}

  async trim(options: JanitorStream): Promise<TrimReport> {
    const { stream } = options;
    const inspection = await this.inspector.inspect(stream);
    // Not written to yet, or flushed: nothing to trim, and no group to miss.
    if (inspection === undefined) return { stream, trimmed: 0, missingGroups: [], neededTrimmed: {} };
    const { waitedFor, missing } = await this.groups(options, inspection);
    const { keepMs, keepLength } = { ...DEFAULTS, ...options };
    let trimmed = 0;
    if (missing.length === 0) trimmed = await this.belowNeeded(stream, waitedFor, keepMs, keepLength);
    const neededTrimmed: Record<string, NeededEntries> = {};
    if (await this.isFull(options)) {
      if (missing.length === 0) trimmed += await this.untilThereIsRoom(options, waitedFor);
      trimmed += await this.needed(options, neededTrimmed);
    }
    if (trimmed > 0) await this.observe({ kind: 'trimmed', stream, count: trimmed });
    return { stream, trimmed, missingGroups: missing, neededTrimmed };
  }

  private async groups(
    options: JanitorStream,
    inspection: StreamInspection,
  ): Promise<{ waitedFor: string[]; missing: string[] }> {
    const { stream, requiredGroups, unseenDropMs = Infinity } = options;
    const { unseenAlarmMs } = { ...DEFAULTS, ...options };
    const found = new Map(inspection.groups.map((group) => [group.group, group]));
    const waitedFor: string[] = [];
    const missing = requiredGroups.filter((group) => !found.has(group));
    for (const group of missing) await this.observe({ kind: 'group-missing', stream, group });
    for (const group of requiredGroups) {
      const unseenMs = found.get(group)?.unseenMs ?? 0;
      const dropped = unseenMs >= unseenDropMs;
      if (dropped || unseenMs >= unseenAlarmMs)
        await this.observe({ kind: 'group-unseen', stream, group, unseenMs, dropped });
      if (!dropped) waitedFor.push(group);
    }
    return { waitedFor, missing };
  }

  private async belowNeeded(
    stream: string,
    groups: readonly string[],
    keepMs: number,
    keepLength: number,
  ): Promise<number> {
    let trimmed = 0;
    while (await this.mayGoOn()) {
      const step = await this.stepBelowNeeded(stream, groups, keepMs, keepLength);
      if (step === 0) break;
      trimmed += step;
    }
    return trimmed;
  }

  /** What is left can still be replayed and resumed from, so no more goes than has to. */
  private async untilThereIsRoom(
    { stream, memory }: JanitorStream,
    groups: readonly string[],
  ): Promise<number> {
    if (memory === undefined) return 0;
    const { capBytes, alarmRatio = DEFAULT_ALARM_RATIO } = memory;
    let trimmed = 0;
    while ((await this.mayGoOn()) && (await this.inspector.memoryBytes(stream)) >= capBytes * alarmRatio) {
      const step = await this.stepBelowNeeded(stream, groups, 0, 0);
      if (step === 0) break;
      trimmed += step;
    }
    return trimmed;
  }

  private async stepBelowNeeded(
    stream: string,
    groups: readonly string[],
    keepMs: number,
    keepLength: number,
  ): Promise<number> {
    const step = await TRIM_BELOW_NEEDED.run(this.redis, [stream], [keepMs, keepLength, STEP, ...groups]);
    // A name: the group went away since the look. The next sweep raises the alarm.
    if (typeof step === 'string') return 0;
    if (typeof step !== 'number') throw new UnexpectedReplyError('trim-below-needed', 'a count', step);
    return step;
  }

  private async isFull({ stream, memory }: JanitorStream): Promise<boolean> {
    if (memory === undefined) return false;
    const { capBytes, alarmRatio = DEFAULT_ALARM_RATIO } = memory;
    const bytes = await this.inspector.memoryBytes(stream);
    if (bytes >= capBytes * alarmRatio) await this.observe({ kind: 'memory-high', stream, bytes, capBytes });
    return bytes >= capBytes;
  }

  /** Adds to `lost`, by group, what was needed of the entries trimmed; returns how many those are. */
  private async needed(
    { stream, memory }: JanitorStream,
    lost: Record<string, NeededEntries>,
  ): Promise<number> {
    if (memory === undefined) return 0;
    const { capBytes, trimUndelivered: willTrimUndelivered = true } = memory;
    let bytes = await this.inspector.memoryBytes(stream);
    if (bytes < capBytes) return 0;
    await this.observe({ kind: 'memory-full', stream, bytes, capBytes, willTrimUndelivered });
    let trimmed = 0;
    while (willTrimUndelivered && bytes >= capBytes && (await this.mayGoOn())) {
      const [step, ...byGroup] = await this.oldest(stream);
      if (step === 0) break;
      trimmed += step;
      addLosses(lost, byGroup);
      bytes = await this.inspector.memoryBytes(stream);
    }
    for (const [group, counts] of Object.entries(lost))
      await this.observe({ kind: 'trimmed-needed', stream, group, ...counts });
    return trimmed;
  }

  private async oldest(stream: string): Promise<[number, ...(string | number)[]]> {
    const reply = await TRIM_OLDEST.run(this.redis, [stream], [NEEDED_STEP]);
    if (!Array.isArray(reply) || typeof reply[0] !== 'number')
      throw new UnexpectedReplyError('trim-oldest', 'a count and losses by group', reply);
    return reply as [number, ...(string | number)[]];
  }
}

function addLosses(lost: Record<string, NeededEntries>, byGroup: readonly (string | number)[]): void {
  for (let at = 0; at < byGroup.length; at += 3) {
    const [group, undelivered, pending] = byGroup.slice(at, at + 3) as [string, number, number];
    if (undelivered + pending === 0) continue;
    const before = lost[group] ?? { undelivered: 0, pending: 0 };
    lost[group] = { undelivered: before.undelivered + undelivered, pending: before.pending + pending };
  }
}
