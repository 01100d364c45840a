import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldFault } from '../errors/domain-error.js';

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

function* faultsOf(errors: ValidationError[], path: string): Generator<FieldFault> {
  for (const { property, constraints, children } of errors) {
    const pointer = `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    for (const [constraint, message] of Object.entries(constraints ?? {})) {
      yield { pointer, code: codeOf(constraint), detail: detailOf(constraint, message, property) };
    }
    yield* faultsOf(children ?? [], pointer);
  }
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
    if (metadata.type === 'body' && metadata.metatype && (value === undefined || value === null)) {
      throw new DomainError('malformed', 'BODY_MISSING', 'The request needs a JSON body.');
    }
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof ValidationFailure)) throw error;
      const faults = [...faultsOf(error.errors, '')].map((fault) =>
        metadata.type === 'query' ? { ...fault, pointer: `?${fault.pointer.slice(1)}` } : fault,
      );
      throw new DomainError(
        'malformed',
        'VALIDATION_FAILED',
        `The request has ${faults.length === 1 ? 'a field' : `${faults.length} fields`} that cannot be used; see "errors".`,
        faults,
      );
    }
  }
}
