/** Returns the period, or throws RangeError when it is not an integer of at least `minimum` bars. */
export function checkedPeriod(period: number, minimum = 1): number {
  if (!Number.isInteger(period) || period < minimum)
    throw new RangeError(`expected a whole number of at least ${minimum} bars, received ${period}`);
  return period;
}
