/** CloudEvents `type` of every event on the tape, as in the inventory. */
export const EVENT_TYPES = {
  topPicksRun: 'top_picks.run.completed',
  dashboardOverview: 'dashboard.overview.snapshot',
  dashboardPerformance: 'dashboard.performance.snapshot',
  scalpingMonitor: 'scalping.monitor.snapshot',
} as const;

export type EventType = (typeof EVENT_TYPES)[keyof typeof EVENT_TYPES];

/** CloudEvents `dataschema` of an event type: the version of its `data`. */
export function dataSchema(type: string, version = 1): string {
  return `urn:tapedeck:schema:${type}/v${version}`;
}
