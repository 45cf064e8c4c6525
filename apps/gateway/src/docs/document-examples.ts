import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type Schemas } from './example-of.js';
import type { SchemaObject } from './schema-object.js';

type Media = { schema?: SchemaObject; example?: unknown; examples?: unknown };
const METHODS = ['get', 'put', 'post', 'delete'] as const;
const JSON_TYPE = 'application/json';

/** Gives each good answer in JSON an example, made of those of its members; of several shapes one each. */
export function documentExamples(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  for (const item of Object.values(document.paths))
    for (const method of METHODS)
      for (const response of Object.values(item[method]?.responses ?? {})) {
        const media = response && 'content' in response ? response.content?.[JSON_TYPE] : undefined;
        if (media !== undefined) exemplify(media as Media, schemas);
      }
  return document;
}

function exemplify(media: Media, schemas: Schemas): void {
  const { schema, example, examples } = media;
  if (schema === undefined || example !== undefined || examples !== undefined) return;
  const choices = 'anyOf' in schema ? schema.anyOf : undefined;
  if (choices === undefined) media.example = exampleOf(schema, schemas);
  else
    media.examples = Object.fromEntries(
      choices.map((choice) => [shapeName(choice), { value: exampleOf(choice, schemas) }]),
    );
}

function shapeName(schema: SchemaObject): string {
  return '$ref' in schema ? schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1) : 'example';
}
