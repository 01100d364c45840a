import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { ApiText } from '../../platform/openapi/properties.js';
import { SCOPES } from '../authorization-rule.js';
import { ROLES } from '../roles.js';

const SUBJECT = /^(?!\s)[^\p{Cc}]{1,255}(?<!\s)$/u;

/** Who somebody is to the identity provider, or a name of the service's choosing. */
export const IsSubject = (): PropertyDecorator =>
  applyDecorators(
    Matches(SUBJECT, {
      message: '$property must be 1 to 255 characters, without control characters or spaces at its ends',
    }),
    ApiText(1, 255),
  );

/** One of the roles that the product has. */
export const IsRole = (): PropertyDecorator => applyDecorators(IsIn(ROLES), ApiProperty({ enum: ROLES }));

const limitTo = (values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(values.length),
    IsIn(values, { each: true }),
    ApiProperty({
      type: 'array',
      items: { type: 'string', enum: [...values] },
      minItems: 1,
      maxItems: values.length,
      nullable: true,
      required: false,
    }),
  );

/** Scopes that a token is limited to. */
export const IsScopeLimit = (): PropertyDecorator => limitTo(SCOPES);

/** Roles that a token is limited to. */
export const IsRoleLimit = (): PropertyDecorator => limitTo(ROLES);
