import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: stream. ARGV: group, start. Answers `exists`, or `created` with the start that was taken.
 *
 * A start that the stream has not reached belongs to a stream that is gone (flushed, lost in a failover). Ids follow
 * the server's clock, and that of another master may be behind: entries would be skipped until it caught up. So the
 * group then starts at 0; whatever is repeated by that is known to idempotent handlers.
 */
export const MAKE_GROUP = new LuaScript(`
local stream, group, start = KEYS[1], ARGV[1], ARGV[2]
if redis.call('EXISTS', stream) == 1 then
  for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
    for at = 1, #flat, 2 do
      if flat[at] == 'name' and flat[at + 1] == group then return { 'exists' } end
    end
  end
end
if start ~= '0' and #redis.call('XREVRANGE', stream, '+', start, 'COUNT', 1) == 0 then start = '0' end
redis.call('XGROUP', 'CREATE', stream, group, start, 'MKSTREAM')
return { 'created', start }
`);
