import { readFileSync } from 'node:fs';
import {
  API_KEY_SCOPES,
  ConfigError,
  isApiKeyScope,
  newApiKey,
  readApiKeys,
  type ApiKeyRecord,
} from '@tapedeck/platform';

export interface NewKeyOptions {
  readonly name: string;
  readonly scopes: string;
  readonly expires?: string;
  readonly rateLimit?: string;
}

/** `api-keys new`, `api-keys check FILE`: needs no server, and never writes a key anywhere but on the terminal. */
export class ApiKeysCommand {
  constructor(
    private readonly print: (text: string) => void = (text) => process.stdout.write(text),
    private readonly show: (text: string) => void = (text) => process.stderr.write(text),
  ) {}

  /** The line goes to standard output, so that `>> keys` appends it; the key beside it, so that it lands in no file. */
  create({ name, scopes, expires, rateLimit }: NewKeyOptions): void {
    const asked = [...new Set(scopes.split(',').map((scope) => scope.trim()))];
    if (!asked.every(isApiKeyScope))
      throw new ConfigError([`--scopes: expected some of ${API_KEY_SCOPES.join(', ')}, received ${scopes}`]);
    const { key, line } = newApiKey({
      name,
      scopes: asked,
      expiresAt: expires === undefined ? undefined : momentOf(expires),
      rateLimit,
    });
    // What the gateway would refuse is never handed out.
    readApiKeys(line, 'api-keys new');
    this.show(`the key, shown this once:\n${key}\nthe line for the file of keys:\n`);
    this.print(`${line}\n`);
  }

  check(file: string): void {
    const keys = readApiKeys(textOf(file), file);
    for (const key of keys.values()) this.print(`${lineOf(key)}\n`);
    this.print(`${keys.size} key${keys.size === 1 ? '' : 's'}\n`);
  }
}

function lineOf({ id, name, scopes, expiresAt }: ApiKeyRecord): string {
  const until = expiresAt === undefined ? 'for ever' : `until ${new Date(expiresAt).toISOString()}`;
  const expired = expiresAt !== undefined && Date.now() >= expiresAt ? ', expired' : '';
  return `${id}  ${name}  ${[...scopes].join(',')}  ${until}${expired}`;
}

/** A day begins at midnight UTC. What is no moment is left as it is, for the reader to refuse. */
function momentOf(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError([`api-keys check: cannot read ${file} (${(error as Error).message})`]);
  }
}
