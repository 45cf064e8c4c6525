import { FIELDS, ID_ORDER } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: how many of the oldest entries to trim. Answers how many were, then for each group of the stream
 * its name, how many of them it had not been delivered, and how many it had not acknowledged.
 */
export const TRIM_OLDEST = new LuaScript(`${FIELDS}${ID_ORDER}
local stream, count = KEYS[1], tonumber(ARGV[1])
local oldest = redis.call('XRANGE', stream, '-', '+', 'COUNT', count + 1)
local following = oldest[count + 1]
oldest[count + 1] = nil
if #oldest == 0 then return { 0 } end
local first, last = oldest[1][1], oldest[#oldest][1]
local answer = { #oldest }
for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
  local group = fields(flat)
  local undelivered = 0
  for _, entry in ipairs(oldest) do
    if before(group['last-delivered-id'], entry[1]) then undelivered = undelivered + 1 end
  end
  local pending = #redis.call('XPENDING', stream, group.name, first, last, #oldest)
  answer[#answer + 1] = group.name
  answer[#answer + 1] = undelivered
  answer[#answer + 1] = pending
end
if following then
  redis.call('XTRIM', stream, 'MINID', '=', following[1])
else
  redis.call('XTRIM', stream, 'MAXLEN', '=', 0)
end
return answer
`);
