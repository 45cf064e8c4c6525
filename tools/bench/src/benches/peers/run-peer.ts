import { openEventSink, type EventSink } from './event-sink.js';
import { peerArguments, type PeerArguments } from './peer-arguments.js';

/** Often enough not to blur a round of seconds, seldom enough to cost nothing. */
const TELL_EVERY_MS = 10;

/**
 * The frame of a peer's process: opens the sink, starts the peer, tells the bench how many events are stored, and closes
 * all of it at SIGTERM. `start` returns what stops the peer.
 */
export async function runPeer(
  start: (sink: EventSink, peer: PeerArguments) => Promise<() => Promise<unknown>>,
): Promise<void> {
  const peer = peerArguments(process.argv);
  const sink = await openEventSink(peer.databaseUrl, peer.concurrency);
  const stop = await start(sink, peer);
  let told = -1;
  const telling = setInterval(() => {
    if (sink.stored === told) return;
    told = sink.stored;
    process.send?.(told);
  }, TELL_EVERY_MS);
  // A bench that was killed leaves nothing behind.
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => {
    clearInterval(telling);
    void stop()
      .then(() => sink.close())
      .finally(() => process.exit(0));
  });
}
