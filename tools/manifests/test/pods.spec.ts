import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { STACK_PLAN } from '@tapedeck/stack';
import type { Manifest } from '../src/manifest.js';
import { containersOf, podsOf, type Pod } from '../src/pods.js';
import { renderOverlay } from '../src/render-overlay.js';
import { missing, OVERLAYS, ROOT } from './support.js';

const reason = await missing();
const describeHere = reason === undefined ? describe : describe.skip;
const rendered = reason === undefined ? await renderAll() : [];

async function renderAll(): Promise<[string, Manifest[]][]> {
  const render = async (overlay: string): Promise<[string, Manifest[]]> => [
    overlay,
    await renderOverlay(join(ROOT, overlay)),
  ];
  return Promise.all(OVERLAYS.map(render));
}

/** Longer than preStop and a process's own limit of 25 seconds together. */
const GRACE_S = 35;

const isService = ({ labels }: Pod) => labels['app.kubernetes.io/component'] === 'service';
const names = (pods: readonly Pod[]) => pods.map(({ name }) => name).sort();

describeHere.each(rendered)(
  `the pods of %s${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  (_, manifests) => {
    const pods = podsOf(manifests);
    const services = pods.filter(isService);
    const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);

    it('are those of every service', () => {
      expect(names(services)).toEqual([
        'dashboard',
        'gateway',
        'history-writer',
        'portfolio',
        'scalping',
        'sr-levels',
        'top-picks',
      ]);
    });

    it('run what `npm start` runs, with the same options', () => {
      for (const { name, nodeFlags, entry } of STACK_PLAN.services)
        expect(services.find((service) => service.name === name)?.spec.containers[0]?.args).toEqual([
          ...nodeFlags,
          entry,
        ]);
    });

    it('pass the restricted profile of pod security', () => {
      for (const pod of pods) {
        expect([pod.owner, pod.spec.securityContext]).toEqual([
          pod.owner,
          expect.objectContaining({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }),
        ]);
        expect([pod.owner, pod.spec.automountServiceAccountToken]).toEqual([pod.owner, false]);
        for (const { name, securityContext } of containersOf(pod))
          expect([pod.owner, name, securityContext]).toEqual([
            pod.owner,
            name,
            {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ['ALL'] },
            },
          ]);
      }
    });

    it('ask for what they need, and have a limit of memory but none of the processor', () => {
      for (const pod of pods)
        for (const { name, resources } of containersOf(pod))
          expect([pod.owner, name, resources]).toEqual([
            pod.owner,
            name,
            {
              requests: { cpu: expect.any(String), memory: expect.any(String) },
              limits: { memory: expect.any(String) },
            },
          ]);
    });

    it('may write to /tmp, and mount only volumes that they have', () => {
      for (const pod of pods) {
        const volumes = (pod.spec as { volumes?: { name: string }[] }).volumes?.map(({ name }) => name) ?? [];
        const claims = ofKind('StatefulSet').flatMap(
          ({ spec }) =>
            (spec?.['volumeClaimTemplates'] as Manifest[] | undefined)?.map(
              ({ metadata }) => metadata.name,
            ) ?? [],
        );
        for (const { volumeMounts = [] } of containersOf(pod)) {
          expect(volumeMounts.map(({ mountPath }) => mountPath)).toContain('/tmp');
          for (const { name } of volumeMounts) expect([...volumes, ...claims]).toContain(name);
        }
      }
    });

    it('end in order: a service has time for its last batch', () => {
      for (const { owner, spec } of services) {
        const [container] = spec.containers;
        expect([owner, container?.lifecycle?.preStop?.sleep?.seconds]).toEqual([owner, 5]);
        expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(GRACE_S);
      }
    });

    it('have a budget and an account each, and are spread over zones and hosts', () => {
      const accounts = ofKind('ServiceAccount').map(({ metadata }) => metadata.name);
      const budgets = ofKind('PodDisruptionBudget').map(({ spec }) => spec?.['selector']);
      for (const { name, spec } of services) {
        expect(accounts).toContain(spec.serviceAccountName);
        expect(budgets).toContainEqual({ matchLabels: { 'app.kubernetes.io/name': name } });
        expect(spec.topologySpreadConstraints?.map(({ topologyKey }) => topologyKey)).toEqual([
          'topology.kubernetes.io/zone',
          'kubernetes.io/hostname',
        ]);
      }
    });

    it('reach nobody but whom a policy names', () => {
      const policies = ofKind('NetworkPolicy');
      expect(policies.map(({ spec }) => spec)).toContainEqual({
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
      });
    });
  },
);
