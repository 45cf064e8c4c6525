import type { PodLife } from './pod-life.js';
import { Pod, type PodTemplate } from './pod.js';
import type { ServiceAddress } from './service-address.js';

/** The replicas of one service, and how Kubernetes exchanges them. */
export class Deployment {
  /** All there have ever been. */
  readonly pods: Pod[] = [];
  readonly problems: string[] = [];
  private running: Pod[] = [];

  constructor(
    private readonly template: PodTemplate,
    private readonly replicas: number,
    private readonly life: PodLife,
    /** Undefined for a service that nobody calls. */
    private readonly address?: ServiceAddress,
  ) {}

  get service(): string {
    return this.template.service;
  }

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.replicas }, () => this.startOne()));
  }

  /**
   * One more than wanted, never one less: for each old pod a new one is started, and once it is ready the old one is told to
   * end, which is not waited for before the next is started.
   */
  async roll(): Promise<void> {
    const ending: Promise<void>[] = [];
    for (const old of [...this.running]) {
      await this.startOne();
      ending.push(this.endOne(old));
    }
    await Promise.all(ending);
  }

  async end(): Promise<void> {
    await Promise.all([...this.running].map((pod) => this.endOne(pod)));
  }

  async kill(): Promise<void> {
    await Promise.all(this.pods.map((pod) => pod.kill()));
  }

  private async startOne(): Promise<void> {
    const pod = await Pod.start(this.template, this.pods.length);
    this.pods.push(pod);
    await pod.ready();
    this.running.push(pod);
    this.address?.add(pod);
  }

  /** Its end and its being taken out of the Service begin together, and each takes its time. */
  private async endOne(pod: Pod): Promise<void> {
    this.running = this.running.filter((one) => one !== pod);
    this.address?.remove(pod);
    this.problems.push(...(await pod.terminate(this.life)));
  }
}
