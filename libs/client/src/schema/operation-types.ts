import type { operations } from '../generated/openapi.js';
import type { OperationId } from './operation-id.js';

/** A moment in a request: ISO 8601 text with a zone, or a Date. */
export type Moment = string | Date;

type MomentName = 'asOf' | 'knownAt' | 'from' | 'to' | 'effectiveAt';
/** Parameters that are moments take a Date as well. */
type WithDates<T> = { readonly [Name in keyof T]: Name extends MomentName ? T[Name] | Date : T[Name] };
/** What a group of parameters adds to a request: nothing where the operation has none. */
type Given<T> = [NonNullable<T>] extends [never] ? unknown : WithDates<NonNullable<T>>;
type Parameters<Id extends OperationId> = operations[Id]['parameters'];

export type PathOf<Id extends OperationId> = Given<Parameters<Id>['path']>;
export type QueryOf<Id extends OperationId> = Given<Parameters<Id>['query']>;
/** Path and query parameters of an operation in one object. */
export type RequestOf<Id extends OperationId> = PathOf<Id> & QueryOf<Id>;

type Json<T> = T extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;

/** The JSON of an operation's good answer. */
export type AnswerOf<Id extends OperationId> = operations[Id]['responses'] extends infer Responses
  ? Json<Responses[keyof Responses & (200 | 202)]>
  : never;

/** The JSON that an operation takes. */
export type BodyOf<Id extends OperationId> = operations[Id] extends { readonly requestBody?: infer Body }
  ? Json<NonNullable<Body>>
  : never;
