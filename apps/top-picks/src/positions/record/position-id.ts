import { v5 as uuidv5 } from 'uuid';

/** Namespace of positions and their facts (RFC 9562, version 5); changing it would make every one of them new. */
const POSITION_NAMESPACE = 'b0c1d7e2-6a44-5f0b-8d5e-2f9a4c7b1e36';

/** The same pick of the same run is the same position, however often it is worked out. */
export function positionId(runId: string, rank: number): string {
  return uuidv5(`${runId}\n${rank}`, POSITION_NAMESPACE);
}

/** The id of a fact about a position: told again, it is the same event. `what` tells its facts apart. */
export function factId(position: string, what: string): string {
  return uuidv5(`${position}\n${what}`, POSITION_NAMESPACE);
}

/** The id of a revision of what a recommendation came to. */
export function recommendationOutcomeId(recommendationId: string, revision: number): string {
  return uuidv5(`recommendation ${recommendationId}\noutcome ${revision}`, POSITION_NAMESPACE);
}
