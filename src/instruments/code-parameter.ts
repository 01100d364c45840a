import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../platform/errors/domain-error.js';
import { CODE } from '../platform/validation/fields.js';

class InstrumentCodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!CODE.test(value)) throw notFound('instrument');
    return value;
  }
}

/** The path parameter `instrumentCode`; what has not the form of a code names nothing that exists. */
export const InstrumentCodeParam = (): ParameterDecorator => (target, key, index) => {
  Param('instrumentCode', new InstrumentCodePipe())(target, key, index);
  if (key === undefined) return;
  const schema = { type: 'string', pattern: CODE.source };
  const document = ApiParam({ name: 'instrumentCode', schema }) as MethodDecorator;
  document(target, key, Object.getOwnPropertyDescriptor(target, key) ?? {});
};
