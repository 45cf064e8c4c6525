import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { exportHeader, HistoryExports, type ExportFormat } from '../history/history-exports.js';
import type { HistoryTable } from '../history/history.reader.js';
import type { HistoryRequest } from './history-request.js';
import { KnownSubjects } from './known-subjects.service.js';

/** The whole of a range as lines, of rows or of buckets. */
@Injectable()
export class HistoryLines {
  constructor(
    private readonly exports: HistoryExports,
    private readonly subjects: KnownSubjects,
  ) {}

  /** A stream, or what little there is to an empty range. `gone` ends it. */
  async lines(
    table: HistoryTable,
    format: ExportFormat,
    { cursor: _, ...request }: HistoryRequest,
    gone: AbortSignal,
  ): Promise<Readable | Buffer> {
    const stream = await this.exports.open(table, { format, ...request }, gone);
    if (stream !== undefined) return stream;
    await this.subjects.mustExist(table, request.match);
    return exportHeader(table, { format, ...request }) ?? Buffer.alloc(0);
  }
}
