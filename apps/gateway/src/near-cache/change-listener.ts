/** What hears of changes in Redis. */
export interface ChangeListener {
  /** Somebody wrote, deleted or expired these keys; undefined: the whole database was emptied. */
  readonly changed: (keys: readonly string[] | undefined) => void;
  /** From now on changes are heard. */
  readonly hearing: () => void;
  /** From now on changes may be missed, until `hearing`. */
  readonly deaf: (reason: string) => void;
}
