import { IsIn } from 'class-validator';
import { IsText } from '../text.validator.js';

export const SESSION_PARTS = ['market', 'picks', 'portfolio'] as const;
export type SessionPart = (typeof SESSION_PARTS)[number];

/** A part of a session that history does not hold. */
export class MissingPart {
  @IsIn(SESSION_PARTS)
  part!: SessionPart;

  @IsText()
  reason!: string;
}
