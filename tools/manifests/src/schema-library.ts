import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import { nameOf, type Manifest } from './manifest.js';

const DEFINITIONS = '_definitions.json';

/** Patterns are written for Go, whose regular expressions may begin with a flag. */
const goPattern = Object.assign(
  (pattern: string, flags: string) =>
    new RegExp(pattern.replace('(?i)', ''), pattern.includes('(?i)') ? `${flags}i` : flags),
  { code: 'new RegExp' },
);

/**
 * The schemas of Kubernetes' own kinds (`kubernetes-1.36.2/deployment-apps-v1.json`, fields that it does not know refused)
 * and of others' (`crds/keda.sh/scaledobject_v1alpha1.json`), in one folder.
 */
export class SchemaLibrary {
  private readonly ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    code: { regExp: goPattern },
  });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {
    this.ajv.addSchema(this.read(join(version, DEFINITIONS)), DEFINITIONS);
  }

  /** What is wrong with a manifest; a kind without a schema is as wrong as a misspelt field. */
  problems(manifest: Manifest): string[] {
    const file = this.fileOf(manifest);
    if (file === undefined)
      return [`${nameOf(manifest)}: no schema for ${manifest.apiVersion} ${manifest.kind}`];
    const validate = this.validator(file);
    if (validate(manifest)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${nameOf(manifest)}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  private validator(file: string): ValidateFunction {
    const known = this.compiled.get(file);
    if (known !== undefined) return known;
    const validate = this.ajv.compile(this.read(file));
    this.compiled.set(file, validate);
    return validate;
  }

  private fileOf({ apiVersion, kind }: Manifest): string | undefined {
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
    const [first] = (group ?? '').split('.');
    const builtIn = [kind, first, version].filter((part) => part !== '').join('-');
    return [
      join(this.version, `${builtIn.toLowerCase()}.json`),
      join('crds', group ?? '', `${kind.toLowerCase()}_${version}.json`),
    ].find((file) => existsSync(join(this.folder, file)));
  }

  private read(file: string): AnySchema {
    return JSON.parse(readFileSync(join(this.folder, file), 'utf8')) as AnySchema;
  }
}
