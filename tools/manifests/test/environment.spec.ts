import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '@tapedeck/platform';
import { environmentOf } from '../src/environment-of.js';
import type { Manifest } from '../src/manifest.js';
import { containersOf, podsOf } from '../src/pods.js';
import { renderOverlay } from '../src/render-overlay.js';
import { missing, ROOT } from './support.js';

const reason = await missing();
const describeHere = reason === undefined ? describe : describe.skip;
const overlays = ['k8s/overlays/local', 'k8s/overlays/production'];

/** In place of what the database's operator puts into its own Secret. */
const DATABASE: Manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'tapedeck-database-app' },
  stringData: { uri: 'postgresql://tapedeck:secret@tapedeck-database-rw:5432/tapedeck' },
};

describeHere.each(overlays)(
  `the environment in %s${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  (overlay) => {
    it('is what the processes know and require', async () => {
      const manifests = [...(await renderOverlay(join(ROOT, overlay))), DATABASE];
      const pods = podsOf(manifests);
      const ours = pods.flatMap((pod) => containersOf(pod).filter(({ image }) => /tapedeck/.test(image)));
      expect(ours.length).toBeGreaterThan(14);
      for (const container of ours) {
        const environment = environmentOf(container, manifests);
        const { requires } = requirementsOf(container.args ?? []);
        expect(() => readConfig(requires, environment)).not.toThrow();
      }
    });
  },
);

/** As the `main.ts` of each says to `runService`, and each command to `readConfig`. */
function requirementsOf(args: readonly string[]): { requires: ('REDIS_URL' | 'DATABASE_URL')[] } {
  const entry = args.find((arg) => arg.endsWith('/main.js')) ?? '';
  const source = readFileSync(join(ROOT, entry.replace('/dist/', '/src/').replace(/js$/, 'ts')), 'utf8');
  const listed = /requires: \[([^\]]*)\]/.exec(source)?.[1];
  if (listed === undefined)
    return { requires: args.includes('migrate') ? ['DATABASE_URL'] : ['REDIS_URL', 'DATABASE_URL'] };
  return { requires: listed.match(/\w+_URL/g) as ('REDIS_URL' | 'DATABASE_URL')[] };
}
