/** What a language model costs: US dollars for a million tokens, decimals as text. */
export interface LlmPrice {
  readonly prompt: string;
  readonly completion: string;
  /** For tokens of the prompt that the provider had cached; undefined: as any other of the prompt. */
  readonly cached: string | undefined;
}

/** By the exact name of the model. */
export type LlmPrices = ReadonlyMap<string, LlmPrice>;
