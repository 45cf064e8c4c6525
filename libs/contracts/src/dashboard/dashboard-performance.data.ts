import { IsArray, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { IsText } from '../text.validator.js';
import { instanceOf, validated } from '../validate.js';
import { PerformanceCumulative, performanceCumulativeOf } from './performance-cumulative.js';
import { PerformanceSession, performanceSessionOf } from './performance-session.js';

/** `data` of a `dashboard.performance.snapshot`, version 1: the last sessions as history has them, oldest first. */
export class DashboardPerformanceData {
  @IsText()
  universe!: string;

  @IsArray()
  @ValidateNested({ each: true })
  sessions!: PerformanceSession[];

  @ValidateNested()
  cumulative!: PerformanceCumulative;
}

/** Plain JSON as performance data. Throws InvalidPayloadError naming what was wrong. */
export function parseDashboardPerformanceData(plain: unknown): DashboardPerformanceData {
  const type = EVENT_TYPES.dashboardPerformance;
  const data = instanceOf(DashboardPerformanceData, plain, type);
  if (Array.isArray(data.sessions))
    data.sessions = data.sessions.map((session, i) =>
      performanceSessionOf(session, `${type} sessions[${i}]`),
    );
  data.cumulative = performanceCumulativeOf(data.cumulative, `${type} cumulative`);
  return validated(type, data);
}
