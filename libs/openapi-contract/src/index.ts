export { AnswerContract, mediaType, type Answer } from './answer-contract.js';
export { CheckedFetch } from './checked-fetch.js';
export { jsonSchemaOf } from './json-schema-of.js';
export type {
  HeaderObject,
  MediaObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  ResponseObject,
} from './openapi-document.js';
export { operationsOf, type Operation } from './openapi-operations.js';
