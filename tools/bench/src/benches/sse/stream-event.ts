import { dataSchema, EVENT_TYPES } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';

/** Market time of the bench; the gateway's clock stands just behind it. */
export const STREAM_TIME = '2018-02-07T21:00:00Z';

interface StreamData {
  readonly index: number;
  /** When it should have been published, epoch milliseconds with their fraction. */
  readonly plannedAt: number;
  readonly filler: string;
}

/** An event of about so many bytes on the wire that carries the moment from which its latency counts. */
export function streamEvent(index: number, plannedAt: number, bytes: number): CloudEvent<StreamData> {
  const type = EVENT_TYPES.topPicksRun;
  const event = {
    id: `bench-${index}`,
    source: '/tapedeck/bench',
    type,
    subject: 'bench/swing',
    time: STREAM_TIME,
    datacontenttype: 'application/json',
    dataschema: dataSchema(type),
    data: { index, plannedAt, filler: '' },
  };
  const filler = 'x'.repeat(Math.max(0, bytes - JSON.stringify(event).length));
  return { ...event, data: { ...event.data, filler } };
}

/** Epoch milliseconds with their fraction, the same in every process of this machine. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}
