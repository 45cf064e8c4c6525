import type { Announced } from '../world/announced.js';
import type { Letter } from './evidence.js';

export interface LetterVerdict {
  readonly explained: number;
  readonly unexplained: number;
  readonly problems: readonly string[];
}

/**
 * Every letter has to be announced, with its code, and every announced one has to be there. A second letter of an entry is
 * as good as one: a crash between the letter and the acknowledgement leaves it.
 */
export function judgeLetters(letters: readonly Letter[], announced: Announced): LetterVerdict {
  const byEntry = new Map(letters.map((letter) => [`${letter.entryId} ${letter.code}`, letter]));
  const problems: string[] = [];
  const found = new Set<string>();
  let unexplained = 0;
  for (const { entryId, code, reason } of byEntry.values()) {
    const expected = announced.deadLetters.get(entryId);
    if (expected === code) {
      found.add(entryId);
      continue;
    }
    unexplained += 1;
    problems.push(`dead letter ${code} of ${entryId}, expected ${expected ?? 'none'}: ${reason}`);
  }
  for (const [entryId, code] of announced.deadLetters)
    if (!found.has(entryId)) problems.push(`no dead letter ${code} of ${entryId}`);
  return { explained: found.size, unexplained, problems };
}
