import { readFileSync } from 'node:fs';
import { isPolicyName } from '@tapedeck/contracts';
import { ConfigError } from '@tapedeck/platform';

/** What a policy file says: `{ "name": "tuned-swing", "weights": { … }, "allowShorts": false, "note": "…" }`. */
export interface PolicyFile {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly allowShorts: boolean;
  readonly note: string | null;
}

const MEMBERS = ['name', 'weights', 'allowShorts', 'note'];

/** Throws ConfigError naming every member at fault; which factors there are the ranking's own check says. */
export function readPolicyFile(path: string): PolicyFile {
  const file = parse(path);
  const { name, weights, allowShorts = false, note = null } = file;
  const problems = Object.keys(file)
    .filter((member) => !MEMBERS.includes(member))
    .map((member) => `${member}: no such member; there are ${MEMBERS.join(', ')}`);
  if (typeof name !== 'string' || !isPolicyName(name))
    problems.push(`name: expected small letters, digits and single dashes, received ${shown(name)}`);
  if (!isWeights(weights))
    problems.push(`weights: expected an object of numbers by factor, received ${shown(weights)}`);
  if (typeof allowShorts !== 'boolean')
    problems.push(`allowShorts: expected true or false, received ${shown(allowShorts)}`);
  if (note !== null && typeof note !== 'string')
    problems.push(`note: expected a text, received ${shown(note)}`);
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => `${path}: ${problem}`));
  return { name, weights, allowShorts, note } as PolicyFile;
}

function parse(path: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch (error) {
    throw new ConfigError([`--file: cannot read ${path} (${(error as Error).message})`]);
  }
  throw new ConfigError([`--file: expected a JSON object in ${path}`]);
}

function isWeights(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((weight) => typeof weight === 'number')
  );
}

function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60);
}
