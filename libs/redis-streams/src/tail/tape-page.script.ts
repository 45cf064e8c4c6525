import { FIELDS } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: id after which to read, last id to read, entries at most. Answers false where there is no stream,
 * else [[length, entries added, last generated id, oldest id or false], entries]. Both in one step: what is trimmed between
 * a look at the ends and a read would be missed without a word.
 */
export const TAPE_PAGE = new LuaScript(`${FIELDS}
local stream = KEYS[1]
if redis.call('EXISTS', stream) == 0 then return false end
local info = fields(redis.call('XINFO', 'STREAM', stream))
local first = info['first-entry']
local entries = {}
if tonumber(ARGV[3]) > 0 then
  entries = redis.call('XRANGE', stream, '(' .. ARGV[1], ARGV[2], 'COUNT', ARGV[3])
end
return {
  { info.length, info['entries-added'], info['last-generated-id'], first and first[1] or false },
  entries
}
`);
