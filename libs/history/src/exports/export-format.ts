/**
 * `csv`: RFC 4180, a header row, CRLF, UTF-8; null is an empty field, an empty text is `""`. `ndjson`: a JSON object a line,
 * as it stands among the items of a page.
 */
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
