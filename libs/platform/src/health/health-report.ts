/** Outcome of every readiness check: `ok`, or the reason. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}
