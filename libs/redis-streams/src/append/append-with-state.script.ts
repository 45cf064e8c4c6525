import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream, sequence hash, state, then the guard and the ledger where there is one.
 * ARGV: source, id field, id, version field, version, state value, TTL in ms or '', guard token or '', the highest number
 * that the caller knows of, '1' to go on from that number where the counter is behind it, ledger member or '', its score,
 * members to keep, entry fields…
 *
 * Redis does not roll a script back, so everything that could fail is looked at before the first write: the types of
 * all keys and the counter's value. XADD goes first of the writes, because it alone can still refuse (out of memory,
 * ids exhausted); after it nothing can.
 *
 * A counter behind what the caller knows was lost with the entries it counted (a flush, a failover, a crash before the
 * disk had it). Numbers given again would hide that loss: nothing is written then, and \`behind\` answered, until the
 * caller knows for certain which number was the last.
 */
export const APPEND_WITH_STATE = new LuaScript(`
local stream, counters, state = KEYS[1], KEYS[2], KEYS[3]
local source, idField, id, versionField, version, value, ttlMs, token = unpack(ARGV, 1, 8)
local known, goOn, member, score, keep = unpack(ARGV, 9, 13)
local guard = token ~= '' and KEYS[4] or nil
local ledger = member ~= '' and KEYS[#KEYS] or nil

local function expectType(key, wanted)
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= wanted then
    return redis.error_reply('WRONGTYPE expected ' .. wanted .. ' in ' .. key .. ', found ' .. found)
  end
end

local wrong = expectType(stream, 'stream') or expectType(counters, 'hash') or expectType(state, 'string')
if not wrong and guard then wrong = expectType(guard, 'string') end
if not wrong and ledger then wrong = expectType(ledger, 'zset') end
if wrong then return wrong end

if guard and redis.call('GET', guard) ~= token then return { 'guard-lost' } end

if ledger and redis.call('ZSCORE', ledger, member) then return { 'duplicate' } end

local current = redis.call('GET', state)
local replace = true
if current then
  local readable, decoded = pcall(cjson.decode, current)
  if readable and type(decoded) == 'table' then
    if decoded[idField] == id then return { 'duplicate' } end
    local held = decoded[versionField]
    replace = type(held) ~= 'string' or held < version
  end
end

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
for at = 14, #ARGV do entry[#entry + 1] = ARGV[at] end
entry[#entry + 1] = 'sequence'
entry[#entry + 1] = sequence
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('HSET', counters, source, sequence)
if ledger then
  redis.call('ZADD', ledger, score, member)
  redis.call('ZREMRANGEBYRANK', ledger, 0, -1 - keep)
end
if replace then
  if ttlMs == '' then redis.call('SET', state, value) else redis.call('SET', state, value, 'PX', ttlMs) end
end
return { 'appended', entryId, sequence, replace and 1 or 0 }
`);
