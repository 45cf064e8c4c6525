/** Why a member is not shown, in words; `stale` when its feed is behind. */
export interface RefusedMember {
  readonly refused: string;
  readonly stale: boolean;
}
