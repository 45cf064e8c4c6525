import type { Mode, PolicyAction } from '@tapedeck/contracts';
import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import type { StoredPolicy } from './stored-policy.js';

/** Whose policy is asked for, and when. Moments in epoch milliseconds. */
export interface ActivePolicyRequest {
  readonly universe: string;
  readonly mode: Mode;
  readonly asOf: number;
  /** Only from rows recorded by then. */
  readonly knownAt?: number;
}

export interface PolicyFilter {
  readonly universe?: string;
  readonly mode?: Mode;
  readonly name?: string;
  readonly version?: number;
}

interface PolicyRow {
  readonly event_id: string;
  readonly as_of: Date;
  readonly universe: string;
  readonly mode: Mode;
  readonly name: string;
  readonly version: number;
  readonly action: PolicyAction;
  readonly allow_shorts: boolean;
  readonly weights: Record<string, number>;
  readonly note: string | null;
}

const COLUMNS = 'event_id, as_of, universe, mode, name, version, action, allow_shorts, weights, note';
/** Of two at one moment the one published later counts. */
const NEWEST_FIRST = 'ORDER BY as_of DESC, sequence DESC NULLS LAST, event_id DESC';

/** Reads of the factor-weight policies. */
export class PoliciesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The one activated last at or before a moment; undefined when none was: the built-in weights are in force then. */
  async activeAsOf(request: ActivePolicyRequest): Promise<StoredPolicy | undefined> {
    const { universe, mode, asOf, knownAt } = request;
    const [row] = await this.dataSource.query<PolicyRow[]>(
      `SELECT ${COLUMNS} FROM rl_policies
        WHERE universe = $1 AND mode = $2 AND as_of <= $3 AND action = 'activated'
          AND ($4::timestamptz IS NULL OR recorded_at <= $4)
        ${NEWEST_FIRST} LIMIT 1`,
      [universe, mode, databaseMoment(asOf), knownAt === undefined ? null : databaseMoment(knownAt)],
    );
    return row && storedPolicy(row);
  }

  /** Every update that fits, newest first. There are as many as people make, so they are not paged. */
  async list({ universe, mode, name, version }: PolicyFilter = {}): Promise<StoredPolicy[]> {
    const rows = await this.dataSource.query<PolicyRow[]>(
      `SELECT ${COLUMNS} FROM rl_policies
        WHERE ($1::text IS NULL OR universe = $1) AND ($2::text IS NULL OR mode = $2)
          AND ($3::text IS NULL OR name = $3) AND ($4::integer IS NULL OR version = $4)
        ${NEWEST_FIRST}`,
      [universe ?? null, mode ?? null, name ?? null, version ?? null],
    );
    return rows.map(storedPolicy);
  }
}

function storedPolicy(row: PolicyRow): StoredPolicy {
  const { event_id, as_of, allow_shorts, ...same } = row;
  return { eventId: event_id, asOf: as_of.getTime(), allowShorts: allow_shorts, ...same };
}
