export * from './ai/ai-analysis.data.js';
export * from './ai/ai-learning.data.js';
export * from './ai/ai-recommendation.data.js';
export * from './ai/ai-recommendation-outcome.data.js';
export { Breadth } from './dashboard/breadth.js';
export * from './dashboard/compounded-return.js';
export * from './dashboard/dashboard-overview.data.js';
export * from './dashboard/dashboard-performance.data.js';
export * from './dashboard/index-level.js';
export * from './dashboard/missing-part.js';
export * from './dashboard/mover.js';
export * from './dashboard/overview-exclusion.js';
export { PerformanceCumulative } from './dashboard/performance-cumulative.js';
export { PerformanceSession } from './dashboard/performance-session.js';
export * from './dashboard/picks-summary.js';
export { PicksSummarySlot } from './dashboard/picks-summary-slot.js';
export * from './dashboard/portfolio-summary.js';
export { PortfolioSummarySlot } from './dashboard/portfolio-summary-slot.js';
export * from './dashboard/sector-return.js';
export * from './dashboard/session-market.js';
export * from './dashboard/session-picks.js';
export * from './dashboard/session-portfolio.js';
export * from './dashboard/share-above.js';
export * from './dashboard/summarised-pick.js';
export * from './dashboard/universe-relative-volume.js';
export * from './dashboard/universe-volatility.js';
export * from './dashboard/volume-leader.js';
export { isDecimalText } from './decimal-text.validator.js';
export * from './event-types.js';
export * from './invalid-payload.error.js';
export * from './keys.js';
export * from './llm/llm-request.data.js';
export * from './llm/llm-usage-report.js';
export * from './llm/llm-usage.js';
export * from './mode.js';
export * from './moment.js';
export * from './payload-fault.js';
export * from './policy/policy-name.js';
export * from './policy/policy-update.data.js';
export * from './requests.js';
export * from './scope.js';
export * from './snapshot-kind.js';
export * from './portfolio/applied-split.js';
export * from './portfolio/currency-code.js';
export * from './portfolio/holding-edit.js';
export * from './portfolio/missing-price.js';
export * from './portfolio/portfolio-beta.js';
export * from './portfolio/portfolio-drawdown.js';
export * from './portfolio/portfolio-position.js';
export * from './portfolio/portfolio-positions.data.js';
export * from './portfolio/portfolio-totals.js';
export * from './portfolio/sector-exposure.js';
export * from './portfolio/watchlist-edit.js';
export * from './portfolio/watchlist-item.js';
export * from './portfolio/watchlist.data.js';
export * from './scalping/opening-range.js';
export { ScalpingInstrument } from './scalping/scalping-instrument.js';
export * from './scalping/scalping-monitor.data.js';
export * from './scalping/scalping-risk.js';
export * from './scalping/scalping-session.js';
export * from './scalping/scalping-setup.js';
export * from './scalping/setup-tally.js';
export * from './scalping/vwap-bands.js';
export * from './snapshot.js';
export * from './sources.js';
export * from './sr-levels/sr-level.js';
export { parseSrLevelsData, SrLevelsData, srLevelsSubject } from './sr-levels/sr-levels.data.js';
export * from './sr-levels/sr-levels.reply.js';
export * from './sr-levels/sr-levels.request.js';
export * from './sr-levels/sr-limitation.js';
export * from './sr-levels/sr-nearest.js';
export * from './sr-levels/sr-pivot-period.js';
export { SrPivots } from './sr-levels/sr-pivots.js';
export * from './sr-levels/sr-volume-profile.js';
export * from './sr-levels/sr-zone.js';
export * from './streams.js';
export * from './symbol.js';
export * from './timeframe.js';
export * from './trade-side.js';
export * from './ttl.js';
export * from './top-picks/excluded-symbol.js';
export * from './top-picks/pick.js';
export { ClosedPosition } from './top-picks/positions/closed-position.js';
export {
  parsePickEventData,
  PICK_EVENT_KINDS,
  PickEventData,
  type PickEventKind,
} from './top-picks/positions/pick-event.data.js';
export {
  EXIT_REASONS,
  parsePickOutcomeData,
  PickOutcomeData,
  type ExitReason,
} from './top-picks/positions/pick-outcome.data.js';
export * from './top-picks/positions/pick-position.js';
export * from './top-picks/positions/pick-reference.js';
export * from './top-picks/positions/position-counts.js';
export * from './top-picks/positions/refused-pick.js';
export {
  parseTopPicksPositionsData,
  SHOWN_CLOSED,
  SHOWN_POSITIONS,
  TopPicksPositionsData,
} from './top-picks/positions/top-picks-positions.data.js';
export { parseTopPicksData, TopPicksData, topPicksSubject } from './top-picks/top-picks.data.js';
export * from './universe-name.js';
export * from './uuid.js';
