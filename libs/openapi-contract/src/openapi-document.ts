/** The part of an OpenAPI 3.0 document that requests are made from and answers are held against. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
}

export interface HeaderObject {
  readonly description?: string;
  /** Whether each such answer has it. */
  readonly required?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
}

export interface MediaObject {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export interface ResponseObject {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, HeaderObject>>;
  readonly content?: Readonly<Record<string, MediaObject>>;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, MediaObject>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  /** Absent where no key is needed. */
  readonly 'x-required-scope'?: 'read' | 'ingest' | 'admin';
}
