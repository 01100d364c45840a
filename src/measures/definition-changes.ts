import { DEFINITION_FIELDS } from './definition-fields.js';
import type { MeasureChangeDto, MeasureVersionDto } from './dto/measure.dto.js';

/** Field by field, in what two definitions differ; nothing where they are one and the same. */
export const definitionChanges = (from: MeasureVersionDto, to: MeasureVersionDto): MeasureChangeDto[] =>
  DEFINITION_FIELDS.flatMap(({ field, label, of }) => {
    const [before, after] = [of(from), of(to)];
    return before?.en === after?.en ? [] : [{ field, label, from: before, to: after }];
  });

/** Whether figures under the two definitions may be set beside each other: one measure, and one version or two that say so. */
export const areComparable = (one: MeasureVersionDto, other: MeasureVersionDto): boolean =>
  one.measure === other.measure &&
  (one.version === other.version ||
    (one.comparableWith.includes(other.version) && other.comparableWith.includes(one.version)));
