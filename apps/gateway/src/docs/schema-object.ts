import type { OpenAPIObject } from '@nestjs/swagger';

/** An OpenAPI schema, or a reference to one. */
export type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
