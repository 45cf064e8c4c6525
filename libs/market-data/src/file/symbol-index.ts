/** Gives every symbol a small number, in order of first appearance. */
export class SymbolIndex {
  readonly symbols: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(symbol: string): number {
    const known = this.ids.get(symbol);
    if (known !== undefined) return known;
    const id = this.symbols.length;
    this.symbols.push(symbol);
    this.ids.set(symbol, id);
    return id;
  }
}
