import type { Operation } from '@tapedeck/openapi-contract';
import type { Shown } from './fuzz-keys.js';

/** One request, before its key is put on. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly shown: Shown;
  /** The operation that it was made from; undefined for one made of nothing but chance. */
  readonly operation: Operation | undefined;
}

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
