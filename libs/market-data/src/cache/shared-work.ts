/** Lets callers who want the same at the same time share one piece of work. Nothing is kept once it has settled. */
export class SharedWork<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  /** Joins the work under way for that key, or begins it; `onJoined` hears of the former. */
  do(key: string, work: () => Promise<T>, onJoined: () => void): Promise<T> {
    const known = this.underWay.get(key);
    if (known !== undefined) {
      onJoined();
      return known;
    }
    const begun = work().finally(() => this.underWay.delete(key));
    this.underWay.set(key, begun);
    return begun;
  }
}
