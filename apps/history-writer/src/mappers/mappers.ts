import type { EventMapper } from './event-mapper.js';
import { topPicksRunMapper } from './top-picks-run.mapper.js';

/** Every kind of event that history keeps. */
export const MAPPERS: readonly EventMapper[] = [topPicksRunMapper];

/** The streams to read: those that carry any of them. */
export const HISTORY_STREAMS = [...new Set(MAPPERS.map((mapper) => mapper.stream))];
