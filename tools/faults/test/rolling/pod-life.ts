import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const PATCH = new URL('../../../../k8s/base/services/pod.patch.yaml', import.meta.url);

interface PodPatch {
  readonly spec: {
    readonly strategy: {
      readonly rollingUpdate: { readonly maxSurge: number; readonly maxUnavailable: number };
    };
    readonly template: {
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly containers: readonly {
          readonly lifecycle: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
        }[];
      };
    };
  };
}

/** What the manifests say about the end of a pod. */
export interface PodLife {
  /** Between being taken out of its Service and SIGTERM. */
  readonly preStopMs: number;
  /** From the first of both until SIGKILL. */
  readonly graceMs: number;
}

/** Throws where the manifests would roll a service in another way than `Deployment.roll` does. */
export function podLife(): PodLife {
  const { strategy, template } = (parse(readFileSync(PATCH, 'utf8')) as PodPatch).spec;
  const { maxSurge, maxUnavailable } = strategy.rollingUpdate;
  if (maxSurge !== 1 || maxUnavailable !== 0)
    throw new Error(`expected maxSurge 1 and maxUnavailable 0, received ${maxSurge} and ${maxUnavailable}`);
  const { terminationGracePeriodSeconds: graceS, containers } = template.spec;
  const preStopS = containers[0]?.lifecycle.preStop.sleep.seconds ?? 0;
  return { preStopMs: preStopS * 1_000, graceMs: graceS * 1_000 };
}
