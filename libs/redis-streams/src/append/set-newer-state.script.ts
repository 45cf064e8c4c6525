import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: state. ARGV: id field, id, version field, version, value, TTL in ms or ''. Sets the state where there is none, or
 * one that is older or cannot be compared; answers 1 when it did.
 */
export const SET_NEWER_STATE = new LuaScript(`
local state = KEYS[1]
local idField, id, versionField, version, value, ttlMs = unpack(ARGV)
local current = redis.call('GET', state)
if current then
  local readable, decoded = pcall(cjson.decode, current)
  if readable and type(decoded) == 'table' then
    local held = decoded[versionField]
    if decoded[idField] == id or (type(held) == 'string' and held >= version) then return 0 end
  end
end
if ttlMs == '' then redis.call('SET', state, value) else redis.call('SET', state, value, 'PX', ttlMs) end
return 1
`);
