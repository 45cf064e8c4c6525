import { isIP } from 'node:net';
import { ValidateBy } from 'class-validator';
import { parseRateLimit, RATE_LIMIT_TEXT } from '../api-keys/rate-limit.js';

function holding(name: string, holds: (text: string) => boolean, expected: string): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && holds(value),
      defaultMessage: () => `expected ${expected}`,
    },
  });
}

function everyHolding(name: string, holds: (item: string) => boolean, expected: string): PropertyDecorator {
  return holding(name, (text) => text.split(',').every((item) => holds(item.trim())), expected);
}

/** The value is a limit, or `off`. */
export function IsRateLimit(): PropertyDecorator {
  return holding('isRateLimit', (text) => parseRateLimit(text) !== undefined, RATE_LIMIT_TEXT);
}

/** The value is an address to bind. */
export function IsHost(): PropertyDecorator {
  return holding(
    'isHost',
    (text) => text === 'localhost' || isIP(text) !== 0,
    'one IP address, such as 0.0.0.0',
  );
}

/** The value is `*`, or a list of origins spelled as browsers send them: no path, no usual port, lower case. */
export function IsOrigins(): PropertyDecorator {
  return everyHolding('isOrigins', isOrigin, 'origins such as https://app.example, or *');
}

function isOrigin(text: string): boolean {
  if (text === '*') return true;
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The value is a list of IP addresses and networks. */
export function IsNetworks(): PropertyDecorator {
  return everyHolding('isNetworks', isNetwork, 'IP addresses and networks such as 10.0.0.0/8');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
