import { IsIn, IsOptional } from 'class-validator';
import { type View, VIEWS } from '../view.js';

/** Which view of a figure is asked for. */
export class ViewQuery {
  /**
   * `OPERATIONAL`: true values, for senior managers and analysts, who get them where this is left out. `PUBLICATION`: as it
   * may leave, with small numbers hidden. Answers in it are not held against each other: what leaves is released.
   */
  @IsOptional()
  @IsIn(VIEWS)
  view?: View;
}
