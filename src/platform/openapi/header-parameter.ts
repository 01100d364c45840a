import type { ParamDecoratorEnhancer } from '@nestjs/common';
import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';

/** Documents, on the operation that has the parameter, the header that a parameter is read from. */
export function documentsHeader(header: ApiHeaderOptions): ParamDecoratorEnhancer {
  const document = ApiHeader(header) as MethodDecorator;
  return (target, name) => {
    const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (name !== undefined && method) document(target, name, method);
  };
}
