import { fastify } from 'fastify';
import { Redis } from 'ioredis';
import { rivalArguments } from './rival-arguments.js';

/** A Fastify route that does a GET of Redis for each request. */
const { port, redisUrl, key } = rivalArguments(process.argv);
const redis = new Redis(redisUrl);
const server = fastify();
server.get('/latest', async (_request, reply) =>
  reply.type('application/json; charset=utf-8').send(await redis.getBuffer(key)),
);
await server.listen({ port, host: '127.0.0.1' });
process.once('disconnect', () => process.exit(0));
