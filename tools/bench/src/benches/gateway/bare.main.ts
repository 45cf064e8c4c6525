import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { rivalArguments } from './rival-arguments.js';

/** `node:http` and nothing else: constant bytes under the two headers that they cannot do without. */
const { port, redisUrl, key } = rivalArguments(process.argv);
const redis = new Redis(redisUrl);
const body = (await redis.getBuffer(key)) ?? Buffer.of();
redis.disconnect();
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length };
createServer((_request, response) => response.writeHead(200, headers).end(body)).listen(port, '127.0.0.1');
process.once('disconnect', () => process.exit(0));
