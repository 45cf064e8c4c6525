import { Controller, UseFilters } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { fromStreams, StreamErrorFilter, type Settlement, type StreamEntry } from '@tapedeck/redis-streams';
import { HISTORY_STREAMS } from '../mappers/mappers.js';
import { BatchWriter } from '../write/batch-writer.service.js';

/** Takes the tape's entries as they come, from all streams at once. */
@Controller()
@UseFilters(StreamErrorFilter)
export class HistoryConsumer {
  constructor(private readonly writer: BatchWriter) {}

  @EventPattern('history', fromStreams(HISTORY_STREAMS, { batch: true }))
  handle(@Payload() entries: StreamEntry[]): Promise<Settlement[]> {
    return this.writer.write(entries);
  }
}
