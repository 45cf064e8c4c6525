import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS, in one slot: the original's stream, dead-letter stream. ARGV: id of the original, fields of the letter's own….
 * Answers the letter's id; nil where the original has been trimmed, or has more fields than a script can pass on.
 */
export const COPY_TO_LETTERS = new LuaScript(`
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
if not found or #found[2] + #ARGV > 7000 then return nil end
local letter = { '*' }
for at = 2, #ARGV do letter[#letter + 1] = ARGV[at] end
for at = 1, #found[2] do letter[#letter + 1] = found[2][at] end
return redis.call('XADD', KEYS[2], unpack(letter))
`);
