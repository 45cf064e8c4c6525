import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: state. ARGV: id field, id, version field, version, value, TTL in ms or '', 'look' to write nothing. Sets the state
 * where there is none, or one that is older or cannot be compared. Answers `set`, `same` (this very id) or `newer` (as new
 * or newer).
 */
export const SET_NEWER_STATE = new LuaScript(`
local state = KEYS[1]
local idField, id, versionField, version, value, ttlMs, look = unpack(ARGV)
local current = redis.call('GET', state)
if current then
  local readable, decoded = pcall(cjson.decode, current)
  if readable and type(decoded) == 'table' then
    if decoded[idField] == id then return 'same' end
    local held = decoded[versionField]
    if type(held) == 'string' and held >= version then return 'newer' end
  end
end
if look == 'look' then return 'set' end
if ttlMs == '' then redis.call('SET', state, value) else redis.call('SET', state, value, 'PX', ttlMs) end
return 'set'
`);
