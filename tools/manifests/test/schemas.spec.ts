import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../src/manifest.js';
import { renderOverlay } from '../src/render-overlay.js';
import { SchemaLibrary } from '../src/schema-library.js';
import { KUBERNETES, missing, OVERLAYS, ROOT, SCHEMAS } from './support.js';

const reason = await missing({ schemas: true });
const itHere = reason === undefined ? it : it.skip;

describe(`what is applied${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let library: SchemaLibrary;
  beforeAll(() => {
    if (reason === undefined) library = new SchemaLibrary(SCHEMAS, KUBERNETES);
  });

  itHere.each(OVERLAYS)('%s is what the API servers know', async (overlay) => {
    const manifests = await renderOverlay(join(ROOT, overlay));
    expect(manifests.length).toBeGreaterThan(30);
    expect(manifests.flatMap((manifest) => library.problems(manifest))).toEqual([]);
  });

  itHere.each([
    ['Deployment', 'readinessProbe', 'readynessProbe'],
    ['PodDisruptionBudget', 'maxUnavailable', 'maxUnavailabel'],
    ['CronJob', 'concurrencyPolicy', 'concurrency'],
    ['ScaledObject', 'pollingInterval', 'pollingIntervall'],
    ['Cluster', 'instances', 'instance'],
    ['HTTPRoute', 'hostnames', 'hostname'],
    ['ServiceMonitor', 'honorLabels', 'honourLabels'],
    ['PrometheusRule', 'alert', 'alarm'],
  ])('a field of a %s misspelt is refused: %s as %s', async (kind, right, wrong) => {
    const manifests = await renderOverlay(join(ROOT, 'k8s/overlays/production'));
    const found = manifests.find((manifest) => manifest.kind === kind);
    const misspelt = JSON.parse(JSON.stringify(found).replaceAll(`"${right}"`, `"${wrong}"`)) as Manifest;
    expect(misspelt).not.toEqual(found);
    expect(library.problems(misspelt)).not.toEqual([]);
  });

  itHere('a kind that nobody knows is refused', () => {
    const unknown = { apiVersion: 'apps/v1', kind: 'Deploymint', metadata: { name: 'x' } };
    expect(library.problems(unknown)).toEqual(['Deploymint x: no schema for apps/v1 Deploymint']);
  });
});
