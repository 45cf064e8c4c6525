/** Injection token of the price table for language models, an LlmPrices. */
export const LLM_PRICES = Symbol('LLM_PRICES');
