/** Three capital letters, as in ISO 4217, or a longer code of a coin such as `USDT`. */
export const CURRENCY_CODE = /^[A-Z][A-Z0-9]{2,9}$/;
