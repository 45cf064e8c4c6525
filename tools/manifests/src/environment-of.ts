import type { Container } from './container.js';
import type { Manifest } from './manifest.js';

/**
 * The environment that a container gets from these manifests. Throws for a ConfigMap or a key of a Secret that none of
 * them has: the pod would not start.
 */
export function environmentOf(
  { env = [], envFrom = [] }: Container,
  manifests: readonly Manifest[],
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const { configMapRef } of envFrom)
    Object.assign(environment, dataOf(manifests, 'ConfigMap', configMapRef?.name ?? ''));
  for (const { name, value, valueFrom } of env) {
    const from = valueFrom?.secretKeyRef;
    const found = from === undefined ? value : dataOf(manifests, 'Secret', from.name)[from.key];
    if (found === undefined) throw new Error(`${name}: nothing gives it a value`);
    environment[name] = found;
  }
  return environment;
}

function dataOf(
  manifests: readonly Manifest[],
  kind: string,
  name: string,
): Readonly<Record<string, string>> {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  const decoded = Object.entries(found.data ?? {}).map(([key, value]) => [
    key,
    kind === 'Secret' ? Buffer.from(value, 'base64').toString() : value,
  ]);
  return { ...(Object.fromEntries(decoded) as Record<string, string>), ...found.stringData };
}
