import { IsText } from '../text.validator.js';

/** The session in progress. */
export class ScalpingSession {
  @IsText({ moment: true })
  open!: string;

  @IsText({ moment: true })
  close!: string;
}
