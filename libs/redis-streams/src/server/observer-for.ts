import type { TroubleLog } from '../timing/trouble-log.js';
import type { StreamsObserver } from './streams-observation.js';

/** An observer whose faults stay its own: counting must never stop the reading. A loss is logged besides. */
export function observerFor(observer: StreamsObserver | undefined, trouble: TroubleLog): StreamsObserver {
  return (observation) => {
    const { kind, stream, count } = observation;
    if (kind === 'trimmed-undelivered')
      trouble.report(`lost from ${stream}`, `${count} entries trimmed before they were delivered`);
    if (kind === 'lost') trouble.report(`lost from ${stream}`, `${count} entries trimmed while pending`);
    try {
      observer?.(observation);
    } catch (error) {
      trouble.report('observer', error);
    }
  };
}
