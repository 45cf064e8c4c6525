import { FIELDS, ID_ORDER } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: group. Answers how many entries were removed since the last call without ever having been
 * delivered to the group; 0 also where Redis no longer knows how many the group has read.
 *
 * When even the oldest entry lies ahead of the group, everything ever appended and not there any more is gone on this
 * side of it: \`entries-added - length\` of which the group has read \`entries-read\`. The next delivery would move
 * \`entries-read\` past the hole and hide it, so it must be counted before; and once counted it is moved there by us, so
 * that each loss is counted by one member of the group, and the lag is what really lies ahead.
 */
export const COUNT_TRIMMED = new LuaScript(`${FIELDS}${ID_ORDER}
local stream, group = KEYS[1], ARGV[1]
if redis.call('EXISTS', stream) == 0 then return 0 end
local info = fields(redis.call('XINFO', 'STREAM', stream))
for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
  local found = fields(flat)
  if found.name == group then
    local last = found['last-delivered-id']
    local oldest = info['first-entry']
    if oldest and not before(last, oldest[1]) then return 0 end
    if not oldest and not before(last, info['last-generated-id']) then return 0 end
    local read = found['entries-read']
    if not read then
      if last ~= '0-0' then return 0 end
      read = 0
    end
    local gone = info['entries-added'] - info.length
    if gone <= read then return 0 end
    redis.call('XGROUP', 'SETID', stream, group, last, 'ENTRIESREAD', gone)
    return gone - read
  end
end
return 0
`);
