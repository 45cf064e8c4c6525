import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasKubectl } from '../src/render-overlay.js';

export const ROOT = join(import.meta.dirname, '../../..');
export const OVERLAYS = ['k8s/base', 'k8s/overlays/local', 'k8s/overlays/production'];
export const SCHEMAS = join(ROOT, '../shared/k8s-schemas');
export const KUBERNETES = 'kubernetes-1.36.2';

/** Why these tests cannot run here; undefined where they can. */
export async function missing({ schemas = false } = {}): Promise<string | undefined> {
  if (!(await hasKubectl())) return 'there is no kubectl here';
  if (schemas && !existsSync(SCHEMAS)) return '../shared/k8s-schemas is not here';
  return undefined;
}
