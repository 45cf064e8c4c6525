/** SQL with its parameters: `$1` is the first. */
export interface Statement {
  readonly text: string;
  readonly parameters: unknown[];
}
