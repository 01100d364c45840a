import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { pointerTo } from '../errors/json-pointer.js';

class ValidationFailure extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('validation failed');
  }
}

const codeOf = (constraint: string): string =>
  constraint === 'whitelistValidation'
    ? 'UNKNOWN_FIELD'
    : constraint.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

const detailOf = (constraint: string, message: string, property: string): string =>
  constraint === 'whitelistValidation'
    ? `There is no field "${property}" here; remove it or correct its name.`
    : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

/** What a validator found, field by field. */
export function* validationFaults(errors: readonly ValidationError[], path: string): Generator<FieldFault> {
  for (const { property, constraints, children } of errors) {
    const pointer = pointerTo(path, property);
    for (const [constraint, message] of Object.entries(constraints ?? {})) {
      yield { pointer, code: codeOf(constraint), detail: detailOf(constraint, message, property) };
    }
    yield* validationFaults(children ?? [], pointer);
  }
}

/**
 * Fields named like what every object has, such as `toString`: the validator takes them for known, and the
 * framework drops some of them unsaid.
 */
function* inheritedNames(value: unknown, path: string): Generator<FieldFault> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const pointer = pointerTo(path, name);
    if (name in Object.prototype) {
      yield {
        pointer,
        code: codeOf('whitelistValidation'),
        detail: detailOf('whitelistValidation', '', name),
      };
    }
    yield* inheritedNames(inner, pointer);
  }
}

function refusal(faults: readonly FieldFault[], { type }: ArgumentMetadata): DomainError {
  return new DomainError(
    'malformed',
    'VALIDATION_FAILED',
    `The request has ${faults.length === 1 ? 'a field' : `${faults.length} fields`} that cannot be used; see "errors".`,
    type === 'query' ? faults.map((fault) => ({ ...fault, pointer: `?${fault.pointer.slice(1)}` })) : faults,
  );
}

/** Validates bodies and queries against their DTOs; refuses unknown fields; names every fault. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: (errors) => new ValidationFailure(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body' && metadata.type !== 'query') return value;
    if (metadata.type === 'body' && metadata.metatype && (value === undefined || value === null)) {
      throw new DomainError('malformed', 'BODY_MISSING', 'The request needs a JSON body.');
    }
    const unknown = [...inheritedNames(value, '')];
    if (unknown.length > 0) throw refusal(unknown, metadata);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      throw error instanceof ValidationFailure
        ? refusal([...validationFaults(error.errors, '')], metadata)
        : error;
    }
  }
}
