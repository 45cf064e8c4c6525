export { createHistoryWriter } from './create-history-writer.js';
export { BatchWriter } from './write/batch-writer.service.js';
export { BatchInserter } from './write/batch-inserter.js';
export { HISTORY_STREAMS, MAPPERS, UNSTORED_SOURCES, UNSTORED_TYPES } from './mappers/mappers.js';
export { mapEvent } from './mappers/map-event.js';
export type { MappedEvent } from './write/mapped-event.js';
export type { EventOutcome } from './write/event-outcome.js';
export { PartitionedInserter, type PartitionSource } from './write/partitioned-inserter.js';
export { isMapped, settle } from './write/settle.js';
