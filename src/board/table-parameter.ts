import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../platform/errors/domain-error.js';

const TABLE = /^[a-z]+(-[a-z]+)*$/;
const LONGEST = 40;

class TablePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (value.length > LONGEST || !TABLE.test(value)) throw notFound('table');
    return value;
  }
}

/** A path parameter that names a table of a pack. */
export const TableParam = (): ParameterDecorator => (target, key, index) => {
  Param('tableId', new TablePipe())(target, key, index);
  if (key === undefined) return;
  const document = ApiParam({
    ...{ name: 'tableId', example: 'needs', description: 'The `id` of a table of the pack.' },
    schema: { type: 'string', pattern: TABLE.source, maxLength: LONGEST },
  }) as MethodDecorator;
  document(target, key, Object.getOwnPropertyDescriptor(target, key) ?? {});
};
