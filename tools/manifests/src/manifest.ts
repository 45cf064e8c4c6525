/** One document of a rendered overlay. Members beyond these are the schema's business. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly generateName?: string;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

/** `Deployment gateway`, for messages. */
export function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name ?? metadata.generateName}`;
}
