import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../platform/errors/domain-error.js';

const LARGEST_INTEGER = 2_147_483_647;

const versionNoPipe: PipeTransform<number, number> = {
  transform(value) {
    if (!Number.isInteger(value) || value < 1 || value > LARGEST_INTEGER) {
      throw notFound('version of an intervention');
    }
    return value;
  },
};

/** The path parameter `versionNo`; anything but a whole number from 1 names nothing that exists. */
export const VersionNoParam = (): ParameterDecorator => Param('versionNo', versionNoPipe);
