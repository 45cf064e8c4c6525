import type { MillionOptions } from './million-options.js';
import type { MillionReport } from './million-run.js';
export declare const RESIDENT_LIMIT_MB = 200;
/** What is wrong with a run, one sentence each; empty when it shows what it is to show. */
export declare function faultsOf(
  { account, kills, memory }: MillionReport,
  options: MillionOptions,
): string[];
export declare function reportText(report: MillionReport, options: MillionOptions): string;
