/**
 * Loaded ahead of a program (`--import …/shift-clock.js?file=PATH`): at every SIGUSR2 the file says by how many
 * milliseconds the wall clock that the program sees differs from the true one. Monotonic time (timers, `performance.now`)
 * goes on undisturbed, as it does when an operator or NTP sets a machine's clock.
 */
import { readFileSync } from 'node:fs';

const file = new URL(import.meta.url).searchParams.get('file');
if (file === null) throw new Error('expected ?file=PATH');

const TrueDate = Date;
let offsetMs = 0;
const now = () => TrueDate.now() + offsetMs;

class ShiftedDate extends TrueDate {
  constructor(...values: [] | ConstructorParameters<DateConstructor>) {
    if (values.length === 0) super(now());
    else super(...(values as ConstructorParameters<DateConstructor>));
  }

  static override now(): number {
    return now();
  }
}

globalThis.Date = ShiftedDate as DateConstructor;

process.on('SIGUSR2', () => {
  offsetMs = Number(readFileSync(file, 'utf8'));
});
