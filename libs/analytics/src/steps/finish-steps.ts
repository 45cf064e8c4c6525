/** Takes a calculation that yields between its steps to its end at one go, for callers that nobody waits behind. */
export function finishSteps<T>(steps: Iterator<unknown, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
