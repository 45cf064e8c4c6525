import { ValidateNested } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { instanceOf } from '../validate.js';
import { ShareAbove } from './share-above.js';

/** How many members take part in a move. */
export class Breadth {
  /** Members above their previous close. */
  @IsFigure({ whole: true, min: 0 })
  advancers!: number;

  @IsFigure({ whole: true, min: 0 })
  decliners!: number;

  @IsFigure({ whole: true, min: 0 })
  unchanged!: number;

  /** Members whose session's high is above every high of the 252 sessions before. */
  @IsFigure({ whole: true, min: 0 })
  newHighs!: number;

  @IsFigure({ whole: true, min: 0 })
  newLows!: number;

  /** Members with those 252 sessions of history: of so many the highs and lows are counted. */
  @IsFigure({ whole: true, min: 0 })
  highLowMembers!: number;

  @ValidateNested()
  above20!: ShareAbove;

  @ValidateNested()
  above50!: ShareAbove;

  @ValidateNested()
  above200!: ShareAbove;
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function breadthOf(plain: unknown, where: string): Breadth {
  const breadth = instanceOf(Breadth, plain, where);
  breadth.above20 = instanceOf(ShareAbove, breadth.above20, `${where} above20`);
  breadth.above50 = instanceOf(ShareAbove, breadth.above50, `${where} above50`);
  breadth.above200 = instanceOf(ShareAbove, breadth.above200, `${where} above200`);
  return breadth;
}
