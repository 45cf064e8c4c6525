/** Items newest first, and where the next page begins; no cursor when these were the last. */
export interface Page<TItem> {
  readonly items: TItem[];
  readonly nextCursor?: string;
}
