import { LuaScript } from '../lua/lua-script.js';
import { DEAD_LETTER_FIELDS } from './dead-letter.js';
import { NO_LETTER } from './kept-letter.js';

/**
 * KEYS: dead-letter stream. ARGV: newest id to look at, or `+`; how many. Answers, newest first, five texts a letter: id,
 * code, entry id, and the original's source and sequence, empty where it has none. The payloads stay where they are.
 */
export const LIST_LETTERS = new LuaScript(`
local answer = {}
local function add(text) answer[#answer + 1] = text end
for _, found in ipairs(redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', ARGV[2])) do
  local values = {}
  for at = 1, #found[2], 2 do
    local name = found[2][at]
    if not values[name] then values[name] = found[2][at + 1] end
  end
  add(found[1])
  add(values['${DEAD_LETTER_FIELDS.code}'] or '${NO_LETTER}')
  add(values['${DEAD_LETTER_FIELDS.entryId}'] or '')
  add(values.source or '')
  add(values.sequence or '')
end
return answer
`);
