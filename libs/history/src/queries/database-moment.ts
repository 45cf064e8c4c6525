const EARLIEST_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * A bound of a question as PostgreSQL reads it. Bounds beyond the years that a moment can be stored with are drawn
 * in, which changes no answer: no row lies out there, and PostgreSQL would refuse the spelling.
 */
export function databaseMoment(epochMs: number): string {
  return new Date(Math.min(Math.max(epochMs, EARLIEST_MS), LATEST_MS)).toISOString();
}
