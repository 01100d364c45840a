import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { notFound } from '../errors/domain-error.js';

class UuidPipe implements PipeTransform<string, string> {
  constructor(private readonly what: string) {}

  transform(value: string): string {
    if (!isUUID(value)) throw notFound(this.what);
    return value.toLowerCase();
  }
}

/** A path parameter that is a UUID; anything else names nothing that exists. */
export const UuidParam =
  (name: string, what: string): ParameterDecorator =>
  (target, key, index) => {
    Param(name, new UuidPipe(what))(target, key, index);
    if (key === undefined) return;
    const document = ApiParam({ name, schema: { type: 'string', format: 'uuid' } }) as MethodDecorator;
    document(target, key, Object.getOwnPropertyDescriptor(target, key) ?? {});
  };
