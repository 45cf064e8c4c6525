/** Thrown when a holding is not in the portfolio's currency: its amounts cannot be added to the others. */
export class MixedCurrencyError extends Error {
  override readonly name = 'MixedCurrencyError';

  constructor(
    readonly portfolioCurrency: string,
    readonly strangers: readonly { readonly symbol: string; readonly currency: string }[],
  ) {
    const named = strangers.map(({ symbol, currency }) => `${symbol} in ${currency}`).join(', ');
    super(
      `expected every holding in ${portfolioCurrency}, received ${named}: amounts in different currencies ` +
        'cannot be added up, and no exchange rates are kept',
    );
  }
}
