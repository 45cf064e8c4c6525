import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { capabilitiesOf } from './capabilities-of.js';
import type { ServerCapabilities } from './server-capabilities.js';

/** Asks the server what it is and can. Of a cluster one node answers. Needs no CONFIG, which managed servers refuse. */
export async function probeCapabilities(redis: CommandCaller): Promise<ServerCapabilities> {
  const info = [];
  for (const section of ['server', 'memory']) {
    const text = await redis.call('info', section);
    if (typeof text !== 'string') throw new UnexpectedReplyError('INFO', 'text', text);
    info.push(text);
  }
  const commands = await redis.call('command', 'INFO', 'XACKDEL', 'XDELEX');
  return capabilitiesOf(info.join('\n'), Array.isArray(commands) ? (commands as unknown[]) : []);
}
