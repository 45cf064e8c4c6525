import { FIELDS } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. Answers false where there is no stream, else one consistent picture of it: [now in ms, length,
 * entries added, last generated id, oldest id or false, newest id or false, groups], each group being [name, consumers,
 * pending, last delivered id, entries read or false, lag or false, oldest pending (id, consumer, idle, deliveries) or
 * false, oldest undelivered id or false, least idle time of a consumer or false].
 */
export const INSPECT_STREAM = new LuaScript(`${FIELDS}
local stream = KEYS[1]
if redis.call('EXISTS', stream) == 0 then return false end
local function idOf(entry) return entry and entry[1] or false end

local function leastIdle(group)
  local least = false
  for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', stream, group)) do
    local idle = fields(flat).idle
    if not least or idle < least then least = idle end
  end
  return least
end

local groups = {}
for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
  local group = fields(flat)
  local last = group['last-delivered-id']
  groups[#groups + 1] = {
    group.name, group.consumers, group.pending, last, group['entries-read'] or false, group.lag or false,
    redis.call('XPENDING', stream, group.name, '-', '+', 1)[1] or false,
    idOf(redis.call('XRANGE', stream, '(' .. last, '+', 'COUNT', 1)[1]),
    leastIdle(group.name)
  }
end
local info = fields(redis.call('XINFO', 'STREAM', stream))
local now = redis.call('TIME')
return {
  now[1] * 1000 + math.floor(now[2] / 1000), info.length, info['entries-added'], info['last-generated-id'],
  idOf(info['first-entry']), idOf(info['last-entry']), groups
}
`);
