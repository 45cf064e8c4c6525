import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS, all in the stream's slot: stream, sequence hash, hash of the last event by state key, then the ledger where
 * there is one. ARGV: source, state key, event id, the highest number that the caller knows of, '1' to go on from it
 * where the counter is behind, ledger member or '', its score, members to keep, entry fields… Answers `appended`, `known`
 * where this event was the last for that state or is in the ledger, or `behind` as APPEND_WITH_STATE does.
 */
export const APPEND_ONCE = new LuaScript(`
local stream, counters, latest = KEYS[1], KEYS[2], KEYS[3]
local source, state, id, known, goOn, member, score, keep = unpack(ARGV, 1, 8)
local ledger = member ~= '' and KEYS[4] or nil
local types = { [stream] = 'stream', [counters] = 'hash', [latest] = 'hash' }
if ledger then types[ledger] = 'zset' end
for key, wanted in pairs(types) do
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= wanted then
    return redis.error_reply('WRONGTYPE expected ' .. wanted .. ' in ' .. key .. ', found ' .. found)
  end
end
if redis.call('HGET', latest, state) == id then return { 'known' } end
if ledger and redis.call('ZSCORE', ledger, member) then return { 'known' } end
local counted = redis.call('HGET', counters, source)
if counted and not string.match(counted, '^%d+$') then
  return redis.error_reply('ERR expected a count in ' .. counters .. ' of ' .. source .. ', found ' .. counted)
end
local last = tonumber(counted or '0')
if last < tonumber(known) then
  if goOn ~= '1' then return { 'behind' } end
  last = tonumber(known)
end
local sequence = string.format('%.0f', last + 1)
local entry = { '*' }
for at = 9, #ARGV do entry[#entry + 1] = ARGV[at] end
entry[#entry + 1] = 'sequence'
entry[#entry + 1] = sequence
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('HSET', counters, source, sequence)
redis.call('HSET', latest, state, id)
if ledger then
  redis.call('ZADD', ledger, score, member)
  redis.call('ZREMRANGEBYRANK', ledger, 0, -1 - keep)
end
return { 'appended', entryId, sequence }
`);
