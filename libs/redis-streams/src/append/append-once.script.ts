import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS, all in the stream's slot: stream, sequence hash, hash of the last event by state key. ARGV: source, state key,
 * event id, the highest number that the caller knows of, '1' to go on from it where the counter is behind, entry fields….
 * Answers `appended`, `known` where this event was the last for that state, or `behind` as APPEND_WITH_STATE does.
 */
export const APPEND_ONCE = new LuaScript(`
local stream, counters, latest = KEYS[1], KEYS[2], KEYS[3]
local source, state, id, known, goOn = unpack(ARGV, 1, 5)
for key, wanted in pairs({ [stream] = 'stream', [counters] = 'hash', [latest] = 'hash' }) do
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= wanted then
    return redis.error_reply('WRONGTYPE expected ' .. wanted .. ' in ' .. key .. ', found ' .. found)
  end
end
if redis.call('HGET', latest, state) == id then return { 'known' } end
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
for at = 6, #ARGV do entry[#entry + 1] = ARGV[at] end
entry[#entry + 1] = 'sequence'
entry[#entry + 1] = sequence
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('HSET', counters, source, sequence)
redis.call('HSET', latest, state, id)
return { 'appended', entryId, sequence }
`);
