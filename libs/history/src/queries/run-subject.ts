/** What runs of top picks are about. */
export interface RunSubject {
  readonly universe: string;
  readonly mode: string;
}
