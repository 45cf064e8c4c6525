/**
 * When a call may be sent again. `always`: doing it twice is doing it once. `refused`: only when it was refused before anything
 * was done (429), because a repeat of what was done after all would be answered as somebody else's doing. `never`: the first
 * answer is what is asked for.
 */
export type Repeats = 'always' | 'refused' | 'never';

const PASSING = [429, 502, 503, 504];

/** Whether an answer with that status is worth another try. */
export function repeatsAfter(status: number, repeats: Repeats): boolean {
  return repeats === 'always' ? PASSING.includes(status) : repeats === 'refused' && status === 429;
}
