import type { DataSource } from 'typeorm';
import type { RunSubject } from './run-subject.js';

/**
 * Skips through the index from one pair to the next, so that the cost follows the number of pairs, not of runs:
 * PostgreSQL's own DISTINCT would read every run.
 */
const SUBJECTS = `
  WITH RECURSIVE subject AS (
    (SELECT universe, mode FROM top_picks_runs ORDER BY universe, mode LIMIT 1)
    UNION ALL
    SELECT next.universe, next.mode
      FROM subject CROSS JOIN LATERAL (
        SELECT run.universe, run.mode FROM top_picks_runs run
         WHERE (run.universe, run.mode) > (subject.universe, subject.mode)
         ORDER BY run.universe, run.mode LIMIT 1) next)
  SELECT universe, mode FROM subject`;

export function runSubjects(dataSource: DataSource): Promise<RunSubject[]> {
  return dataSource.query<RunSubject[]>(SUBJECTS);
}
