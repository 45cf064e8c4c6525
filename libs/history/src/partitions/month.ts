/** A calendar month in UTC, as its count of months since 1970-01: months compare and add as numbers. */
export type Month = number;

export function monthOf(epochMs: number): Month {
  const date = new Date(epochMs);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** `2018-02`. */
export function monthName(month: Month): string {
  return startOf(month).toISOString().slice(0, 7);
}

/** `2018_02`: how a month stands in a partition's name. */
export function monthLabel(month: Month): string {
  return monthName(month).replace('-', '_');
}

/** Of its name or label; undefined for what is neither. */
export function parseMonth(text: string): Month | undefined {
  const [, year, month] = /^(\d{4})[-_](0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined || month === undefined
    ? undefined
    : (Number(year) - 1970) * 12 + Number(month) - 1;
}

/** First moment of the month, as PostgreSQL reads it whatever the session's time zone. */
export function monthStart(month: Month): string {
  return startOf(month).toISOString();
}

function startOf(month: Month): Date {
  return new Date(Date.UTC(1970, month, 1));
}
