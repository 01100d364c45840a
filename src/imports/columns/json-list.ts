import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { validationFaults } from '../../platform/validation/request-validation.pipe.js';
import { CellFault } from './cell-fault.js';
import type { Kind } from './kinds.js';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A list as the API takes it, in one cell: JSON, whose items are held to the same rules of form. */
export const jsonList = <Item extends object>(
  itemType: new () => Item,
  most: number,
  what: string,
): Kind<Item[]> => ({
  name: 'json',
  form: `a JSON list of at most ${most} objects: ${what}`,
  codeSet: null,
  read: (text) => {
    const list = parsed(text);
    if (
      !Array.isArray(list) ||
      list.length > most ||
      list.some((item) => typeof item !== 'object' || !item)
    ) {
      return new CellFault('BAD_JSON', `The cell holds a JSON list of at most ${most} objects: ${what}.`);
    }
    const items = plainToInstance(itemType, list);
    for (const [index, item] of items.entries()) {
      const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
      const [first] = validationFaults(validateSync(item, options), '');
      if (!first) continue;
      // The name of a field that is not known is of the file, and a report repeats no cell.
      const detail = first.code === 'UNKNOWN_FIELD' ? 'It has a field that is not known.' : first.detail;
      return new CellFault(first.code, `Item ${index + 1}: ${detail}`, `An item has ${what}.`);
    }
    return items;
  },
});
