import type { Container } from './container.js';
import { nameOf, type Manifest } from './manifest.js';

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[];
}

export interface Pod {
  /** `Deployment gateway`: what makes the pod. */
  readonly owner: string;
  readonly kind: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}

interface PodTemplate {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec: PodSpec;
}

/** The pods that these manifests make, whatever makes them. */
export function podsOf(manifests: readonly Manifest[]): Pod[] {
  return manifests.flatMap((manifest) => {
    const template = templateOf(manifest);
    if (template === undefined) return [];
    const { kind, metadata } = manifest;
    return [
      {
        owner: nameOf(manifest),
        kind,
        name: metadata.name,
        labels: template.metadata?.labels ?? {},
        spec: template.spec,
      },
    ];
  });
}

/** All containers of a pod, those that run first included. */
export function containersOf({ spec }: Pod): Container[] {
  return [...(spec.initContainers ?? []), ...spec.containers];
}

function templateOf({ kind, spec }: Manifest): PodTemplate | undefined {
  const job = kind === 'CronJob' ? (spec?.['jobTemplate'] as { spec?: Record<string, unknown> }).spec : spec;
  return job?.['template'] as PodTemplate | undefined;
}
