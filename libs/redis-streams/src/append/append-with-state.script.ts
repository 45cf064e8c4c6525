import { LuaScript } from '../lua/lua-script.js';
import { APPENDING } from './appending.lua.js';

/**
 * KEYS: stream, sequence hash, state, then the guard and the ledger where there is one. ARGV: those of APPENDING, id field,
 * id, version field, version, state value, TTL in ms or '', guard token or '', entry fields… Answers `appended`,
 * `guard-lost`, `duplicate` where the ledger or the state holds the event, or `behind`.
 */
export const APPEND_WITH_STATE = new LuaScript(`
${APPENDING}
local stream, counters, state = KEYS[1], KEYS[2], KEYS[3]
local idField, id, versionField, version, value, ttlMs, token = unpack(ARGV, 7, 13)
local guard = token ~= '' and KEYS[4] or nil
local ledger = member ~= '' and KEYS[#KEYS] or nil

local types = { [stream] = 'stream', [counters] = 'hash', [state] = 'string' }
if guard then types[guard] = 'string' end
if ledger then types[ledger] = 'zset' end
local wrong = wrongType(types)
if wrong then return wrong end

if guard and redis.call('GET', guard) ~= token then return { 'guard-lost' } end
if remembered(ledger) then return { 'duplicate' } end

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

local sequence, instead = nextNumber(counters)
if not sequence then return instead end
local entryId = appendEntry(stream, counters, sequence, 14, ledger)
if replace then
  if ttlMs == '' then redis.call('SET', state, value) else redis.call('SET', state, value, 'PX', ttlMs) end
end
return { 'appended', entryId, sequence, replace and 1 or 0 }
`);
