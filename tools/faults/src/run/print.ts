import type { FaultReport } from './run-faults.js';
import { isFailed, totalsOf, type Totals } from './totals.js';
import type { RoundReport } from './round-report.js';

const COLUMNS: readonly (readonly [
  heading: string,
  cell: (totals: Totals) => string | number,
  width: number,
])[] = [
  ['fault', ({ fault }) => fault, 28],
  ['kind', ({ kind }) => kind, 6],
  ['rounds', ({ rounds }) => rounds, 6],
  ['failed', ({ failed }) => failed, 6],
  ['published', ({ published }) => published, 9],
  ['lost', ({ lost }) => lost, 4],
  ['dropped', ({ dropped }) => dropped, 7],
  ['twice', ({ twice }) => twice, 5],
  ['no row', ({ acknowledgedWithoutRow }) => acknowledgedWithoutRow, 6],
  ['letters ok/not', (totals) => `${totals.explainedLetters}/${totals.unexplainedLetters}`, 14],
  ['recover p50/max ms', (totals) => `${totals.recoverP50Ms}/${totals.recoverMaxMs}`, 18],
  ['seed', ({ seed }) => seed, 10],
];

export function heading(): string {
  return line(COLUMNS.map(([name]) => name));
}

export function asRow(report: FaultReport): string {
  const totals = totalsOf(report);
  return line(COLUMNS.map(([, cell]) => cell(totals)));
}

/** One JSON object a fault, with the rounds that failed. */
export function asJson(report: FaultReport): string {
  return JSON.stringify({ ...totalsOf(report), failures: report.rounds.filter(isFailed) });
}

/** All that is needed to look into a failed round, and to repeat it. */
export function failureText({ fault, round, seed, problems, logs = '' }: RoundReport): string {
  const repeat = `npm run test:faults -- --only ${fault} --seed ${seed} --round ${round}`;
  return [
    `${fault}, round ${round}:`,
    ...problems.map((problem) => `  ${problem}`),
    logs.trimEnd(),
    repeat,
    '',
  ].join('\n');
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, at) => {
      const width = COLUMNS[at]?.[2] ?? 0;
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}
