/** For handlers of an application with several transports: `@EventPattern(type, REDIS_STREAMS, fromStreams(…))`. */
export const REDIS_STREAMS = Symbol('redis-streams');
