import type { ServerCheck } from '../capabilities/server-check.js';
import type { LinkSet } from '../connection/link-set.js';
import type { Link } from '../connection/link.js';
import { DeadLetterWriter } from '../dead-letters/dead-letter-writer.js';
import { Acknowledger } from '../delivery/acknowledger.js';
import { Claimer } from '../delivery/claimer.js';
import { DeliveryProcessor } from '../delivery/delivery-processor.js';
import { IdleRenewer } from '../delivery/idle-renewer.js';
import { ReadAhead } from '../delivery/read-ahead.js';
import { ReadUnblocker } from '../delivery/read-unblocker.js';
import { StreamReader } from '../delivery/stream-reader.js';
import { ConsumerReaper } from '../group/consumer-reaper.js';
import { GroupKeeper } from '../group/group-keeper.js';
import { LossDetector } from '../group/loss-detector.js';
import type { HandlerGroup } from '../handlers/handler-group.js';
import type { CrashRecord } from '../isolation/crash-record.js';
import type { Isolation } from '../isolation/isolation.js';
import { SuspectDrain } from '../isolation/suspect-drain.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import type { CompleteOptions } from './server-defaults.js';
import type { StreamsObserver } from './streams-observation.js';

/** The server may wake late and re-arm its block: how much longer than BLOCK a read may take before it counts as dead. */
const READ_GRACE_MS = 1_500;

export interface ReaderEnvironment {
  readonly options: CompleteOptions;
  readonly links: LinkSet;
  readonly commands: Link;
  readonly crashes: CrashRecord;
  readonly isolation: Isolation;
  readonly check: ServerCheck;
  readonly observe: StreamsObserver;
  readonly trouble: TroubleLog;
  readonly signal: AbortSignal;
}

/** Puts together what reads for one handler group: a blocking connection of its own, everything else on the shared one. */
export function readerFor(handlers: HandlerGroup, environment: ReaderEnvironment): StreamReader {
  const { options, links, commands, crashes, isolation, check, observe, trouble, signal } = environment;
  const { group, consumer, batchSize, blockMs, claimMinIdleMs, readAhead } = options;
  const name = `${group}/${consumer} ${handlers.name}`;
  const reader = links.open(`${name} reader`, blockMs + READ_GRACE_MS);
  const acknowledger = new Acknowledger(commands, group, observe, trouble);
  const ahead = new ReadAhead();
  const processor = new DeliveryProcessor(
    handlers,
    {
      acknowledger,
      deadLetters: new DeadLetterWriter(commands, group, consumer, options.deadLetterStream),
      ahead,
      renewer: new IdleRenewer(commands, group, consumer, claimMinIdleMs, trouble),
      isolation,
      observe,
      trouble,
    },
    options,
    signal,
  );
  return new StreamReader(
    {
      name: `reader ${name}`,
      streams: handlers.streams,
      group,
      consumer,
      count: batchSize,
      blockMs,
      readAhead,
      claimMinIdleMs,
    },
    { reader, commands },
    {
      check,
      groups: new GroupKeeper(commands, group, options.groupStart, observe),
      losses: new LossDetector(commands, group, observe),
      reaper: new ConsumerReaper(commands, options, observe),
      claimer: new Claimer(
        commands,
        { group, consumer, minIdleMs: claimMinIdleMs, count: batchSize },
        observe,
      ),
      ahead,
      suspects: new SuspectDrain(reader, crashes, isolation, processor, options, signal),
      processor,
      unblocker: new ReadUnblocker(reader, commands, options.logger),
      observe,
      trouble,
    },
    signal,
  );
}
