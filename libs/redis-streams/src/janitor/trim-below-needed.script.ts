import { FIELDS, ID_ORDER } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: least age in ms, least length, most entries to trim, required groups…. Answers how many were
 * trimmed, or the name of a required group that is missing.
 *
 * One script, so that what a group needs cannot change between the look and the trim (a group made again at 0, say).
 * The last delivered entry itself stays: a group made again at it is then seen to be on the same stream. \`~\` trims whole
 * nodes only, which costs little and leaves at most one node too much.
 */
export const TRIM_BELOW_NEEDED = new LuaScript(`${FIELDS}${ID_ORDER}
local stream = KEYS[1]
local keepMs, keepLength, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local now = redis.call('TIME')
local youngest = math.max(0, now[1] * 1000 + math.floor(now[2] / 1000) - keepMs)
local floor = string.format('%.0f-0', youngest)

local groups = {}
if redis.call('EXISTS', stream) == 1 then
  for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
    local group = fields(flat)
    groups[group.name] = group
  end
end
for at = 4, #ARGV do
  local group = groups[ARGV[at]]
  if not group then return ARGV[at] end
  local need = group['last-delivered-id']
  local oldestPending = redis.call('XPENDING', stream, ARGV[at])[2]
  if oldestPending and before(oldestPending, need) then need = oldestPending end
  if before(need, floor) then floor = need end
end

most = math.min(most, redis.call('XLEN', stream) - keepLength)
if most <= 0 then return 0 end
return redis.call('XTRIM', stream, 'MINID', '~', floor, 'LIMIT', most)
`);
