import {
  dataSchema,
  EVENT_TYPES,
  formatMoment,
  topPicksSubject,
  type TopPicksData,
} from '@tapedeck/contracts';
import { slotId } from '@tapedeck/platform';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { Chance } from '../../chance.js';
import { topPicksData } from '../../publisher/lane-request.js';

const AS_OF = Date.UTC(2018, 0, 2, 14, 30);

/** An event as good as any, of a subject that nobody else publishes. Without a number: only the publisher gives those. */
export function goodEvent(name: string, chance: Chance): CloudEvent<TopPicksData> {
  const universe = `poison-${name}`;
  const subject = topPicksSubject(universe, 'swing');
  const time = formatMoment(AS_OF);
  return {
    id: slotId(EVENT_TYPES.topPicksRun, `${subject}/${chance.next()}`, time),
    source: '/tapedeck/faults/poison',
    type: EVENT_TYPES.topPicksRun,
    subject,
    time,
    datacontenttype: 'application/json',
    dataschema: dataSchema(EVENT_TYPES.topPicksRun),
    extensions: { computedat: time, nextexpectedat: time, staleafter: time },
    data: topPicksData(universe, chance),
  };
}
