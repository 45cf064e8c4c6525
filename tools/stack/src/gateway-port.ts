import { freePort, isPortFree } from '@tapedeck/local-servers';
import { EXIT_CONFIG } from '@tapedeck/platform';
import { StackError } from './stack.error.js';

/**
 * The gateway's port: the wanted one if it is free; else another, unless the user asked for that very one, who would
 * then look in vain for us there.
 */
export async function gatewayPort(
  wanted: number,
  askedFor: boolean,
  say: (line: string) => void,
): Promise<number> {
  if (await isPortFree(wanted)) return wanted;
  const taken = `port ${wanted} is taken by another program`;
  if (askedFor) throw new StackError(`GATEWAY_PORT: ${taken}`, EXIT_CONFIG);
  const port = await freePort();
  say(`${taken}: the gateway takes ${port}; GATEWAY_PORT chooses`);
  return port;
}
