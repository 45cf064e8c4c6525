import { FIELDS } from '../lua/helpers.js';
import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: group, own consumer, least idle time in ms. Answers the names removed.
 *
 * XGROUP DELCONSUMER destroys what is pending, for ever. Looking first and deleting then in two commands leaves a
 * moment in which an entry can be delivered to the consumer; a script has none.
 */
export const REMOVE_IDLE_CONSUMERS = new LuaScript(`${FIELDS}
local stream, group, own, minIdleMs = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local removed = {}
for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', stream, group)) do
  local consumer = fields(flat)
  if consumer.name ~= own and consumer.pending == 0 and consumer.idle >= minIdleMs then
    redis.call('XGROUP', 'DELCONSUMER', stream, group, consumer.name)
    removed[#removed + 1] = consumer.name
  end
end
return removed
`);
