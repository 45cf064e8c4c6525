import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pod } from './pod.js';

const PROBE_EVERY_MS = 500;
/** Until every node has heard of a change: shorter than the preStop of a pod, as there, and long enough to meet it. */
const HEARD_AFTER_MS = 2_000;

/**
 * What a Service of Kubernetes does: each new connection goes to one of the pods that are ready, in turn; one that is there stays
 * with its pod. It knows nothing of HTTP, and tries nothing twice.
 */
export class ServiceAddress {
  private readonly pods = new Map<Pod, { ready: boolean }>();
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private readonly stopping = new AbortController();
  private turn = 0;
  private probing: Promise<void> = Promise.resolve();

  constructor() {
    this.server = createServer({ allowHalfOpen: true }, (client) => this.lead(client));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async listen(): Promise<void> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    this.probing = this.probe();
  }

  add(pod: Pod): void {
    this.pods.set(pod, { ready: true });
  }

  /** New connections still come to it until everybody has heard. */
  remove(pod: Pod): void {
    setTimeout(() => this.pods.delete(pod), HEARD_AFTER_MS).unref();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.probing;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private lead(client: Socket): void {
    const ready = [...this.pods].filter(([, state]) => state.ready).map(([pod]) => pod);
    const pod = ready[(this.turn += 1) % ready.length];
    this.keep(client);
    if (pod === undefined) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: '127.0.0.1', port: pod.port, allowHalfOpen: true });
    this.keep(upstream);
    client.pipe(upstream).pipe(client);
    // What breaks one side breaks the other: a reset is a reset to the client as well.
    client.on('error', () => upstream.resetAndDestroy());
    upstream.on('error', () => client.resetAndDestroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private async probe(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await Promise.all([...this.pods].map(async ([pod, state]) => (state.ready = await pod.isReady())));
      await sleep(PROBE_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
