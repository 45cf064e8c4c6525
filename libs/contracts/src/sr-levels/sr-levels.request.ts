import { IsIn, ValidateBy } from 'class-validator';
import { SCOPES, type Scope } from '../scope.js';
import { isSymbol } from '../symbol.js';
import { instanceOf, validated } from '../validate.js';

/** Asks for the levels of a symbol as of the scope's newest slot. */
export class SrLevelsRequest {
  @ValidateBy({
    name: 'isSymbol',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isSymbol(value),
      defaultMessage: () => 'expected a symbol',
    },
  })
  symbol!: string;

  @IsIn(SCOPES)
  scope!: Scope;
}

/** Throws InvalidPayloadError naming what was wrong. */
export function parseSrLevelsRequest(plain: unknown): SrLevelsRequest {
  const type = 'sr_levels request';
  return validated(type, instanceOf(SrLevelsRequest, plain, type));
}
