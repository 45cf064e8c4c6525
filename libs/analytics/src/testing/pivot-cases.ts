import { readFileSync } from 'node:fs';
import type { PeriodBar } from '../pivots/period-bar.js';
import { knownValuesFile } from './known-values.js';

/** A published pivot calculation: the period before, the open in progress, and the levels by name. */
export interface PivotCase {
  readonly kind: 'calendar' | 'rolling';
  readonly type: 'Standard' | 'Fibonacci' | 'Camarilla' | 'Woodie' | 'Demark';
  readonly window: string;
  readonly date: string;
  readonly prev: PeriodBar;
  readonly current_open: number;
  readonly expected: Readonly<Record<string, number>>;
}

export function pivotCases(): PivotCase[] {
  const text = readFileSync(knownValuesFile('pivot_points_skender.json'), 'utf8');
  return (JSON.parse(text) as { cases: PivotCase[] }).cases;
}
