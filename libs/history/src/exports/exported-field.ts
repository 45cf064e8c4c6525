/** A field of a line: its name, and how the database spells it for each format. */
export interface ExportedField {
  readonly name: string;
  /** Of a type that COPY writes as the field should read. */
  readonly csv: string;
  /** Of a type that PostgreSQL's JSON functions write as it should read. */
  readonly json: string;
}
