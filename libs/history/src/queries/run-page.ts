import type { DataSource } from 'typeorm';
import { databaseMoment } from './database-moment.js';
import type { Page } from './page.js';
import { decodeRunCursor, encodeRunCursor } from './run-cursor.js';
import type { RunItem } from './run-item.js';
import { runItem, type RunRow } from './run-row.js';
import { runSubjects } from './run-subjects.js';
import type { RunSubject } from './run-subject.js';

export interface RunPageRequest {
  readonly universe?: string;
  readonly mode?: string;
  /** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
  /** Items a page: 1 to MAX_PAGE_SIZE. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  /** `data`: each item with the snapshot's data. */
  readonly include?: 'data';
}

/** With `data` a run weighs some kilobytes: this bounds the answer to a few megabytes. */
export const MAX_PAGE_SIZE = 500;

/**
 * Pages by key, not by offset: the cursor names the last run shown, so runs that arrive meanwhile neither repeat nor
 * hide any other. One run more than asked for is read, to know whether another page follows.
 */
export async function runPage(dataSource: DataSource, request: RunPageRequest): Promise<Page<RunItem>> {
  if (!Number.isInteger(request.limit) || request.limit < 1 || request.limit > MAX_PAGE_SIZE)
    throw new RangeError(`limit: expected 1 to ${MAX_PAGE_SIZE}, received ${request.limit}`);
  const { text, parameters } = runPageStatement(request, await subjectsOf(dataSource, request));
  const rows = await dataSource.query<RunRow[]>(text, parameters);
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(runItem),
    ...(rows.length > shown.length && last
      ? { nextCursor: encodeRunCursor({ asOfMs: last.as_of.getTime(), eventId: last.event_id }) }
      : {}),
  };
}

/** The pairs that a request is about: each has its runs in order in the index, so a page reads no run in vain. */
async function subjectsOf(dataSource: DataSource, request: RunPageRequest): Promise<RunSubject[]> {
  const { universe, mode } = request;
  if (universe !== undefined && mode !== undefined) return [{ universe, mode }];
  const all = await runSubjects(dataSource);
  return all.filter((s) => (universe ?? s.universe) === s.universe && (mode ?? s.mode) === s.mode);
}

export function runPageStatement(
  { from, to, limit, cursor, include }: RunPageRequest,
  subjects: readonly RunSubject[],
): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [subjects.map((s) => s.universe), subjects.map((s) => s.mode)];
  const conditions: string[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const moment = (epochMs: number) => `${parameter(databaseMoment(epochMs))}::timestamptz`;
  if (from !== undefined) conditions.push(`as_of >= ${moment(from)}`);
  if (to !== undefined) conditions.push(`as_of <= ${moment(to)}`);
  if (cursor !== undefined) {
    const { asOfMs, eventId } = decodeRunCursor(cursor);
    const at = moment(asOfMs);
    // The comparison of pairs places the cursor; the planner leaves out partitions only by the plain one.
    conditions.push(`as_of <= ${at}`, `(as_of, event_id) < (${at}, ${parameter(eventId)}::uuid)`);
  }
  const where = conditions.map((condition) => ` AND ${condition}`).join('');
  const newestFirst = `ORDER BY as_of DESC, event_id DESC LIMIT ${parameter(limit + 1)}`;
  const text = `
    SELECT run.* FROM unnest($1::text[], $2::text[]) AS pair (universe, mode)
     CROSS JOIN LATERAL (
       SELECT event_id, as_of, computed_at, recorded_at, subject, universe, mode, policy, source, sequence,
              considered, excluded_count, pick_count, best_symbol, best_score${include === 'data' ? ', data' : ''}
         FROM top_picks_runs
        WHERE universe = pair.universe AND mode = pair.mode${where}
        ${newestFirst}) run
     ${newestFirst}`;
  return { text, parameters };
}
