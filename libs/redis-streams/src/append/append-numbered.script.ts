import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS, all in the stream's slot: stream, sequence hash, ledger. ARGV: source, ledger member, its score, members to keep,
 * entry fields… Answers `appended`, or `duplicate` where the ledger holds the member.
 *
 * Everything that could fail is looked at before the first write, and XADD goes first of the writes: see
 * APPEND_WITH_STATE.
 */
export const APPEND_NUMBERED = new LuaScript(`
local stream, counters, ledger = KEYS[1], KEYS[2], KEYS[3]
local source, member, score, keep = unpack(ARGV, 1, 4)
for key, wanted in pairs({ [stream] = 'stream', [counters] = 'hash', [ledger] = 'zset' }) do
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= wanted then
    return redis.error_reply('WRONGTYPE expected ' .. wanted .. ' in ' .. key .. ', found ' .. found)
  end
end
if redis.call('ZSCORE', ledger, member) then return { 'duplicate' } end
local counted = redis.call('HGET', counters, source)
if counted and not string.match(counted, '^%d+$') then
  return redis.error_reply('ERR expected a count in ' .. counters .. ' of ' .. source .. ', found ' .. counted)
end
local sequence = string.format('%.0f', tonumber(counted or '0') + 1)
local entry = { '*' }
for at = 5, #ARGV do entry[#entry + 1] = ARGV[at] end
entry[#entry + 1] = 'sequence'
entry[#entry + 1] = sequence
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('HSET', counters, source, sequence)
redis.call('ZADD', ledger, score, member)
redis.call('ZREMRANGEBYRANK', ledger, 0, -1 - keep)
return { 'appended', entryId, sequence }
`);
