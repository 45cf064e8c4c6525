import type { FastifyReply } from 'fastify';

/** One more header that the answer depends on, besides those that whoever guards the gateway has named. */
export function addVary(reply: FastifyReply, name: string): void {
  const varies = [reply.getHeader('vary'), name].filter((names) => names !== undefined).join(', ');
  void reply.header('vary', varies);
}
