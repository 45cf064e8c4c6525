/** Something that trades. `sector` is the empty string where the source does not say. */
export interface Instrument {
  readonly symbol: string;
  readonly name: string;
  readonly sector: string;
}
