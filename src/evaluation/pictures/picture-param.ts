import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../../platform/errors/domain-error.js';
import { PICTURE_NAMES, type PictureName } from './run-pictures.js';

class PicturePipe implements PipeTransform<string, PictureName> {
  transform(value: string): PictureName {
    const name = PICTURE_NAMES.find((each) => each === value);
    if (!name) throw notFound('picture');
    return name;
  }
}

/** A path parameter that names a picture; anything else names nothing that exists. */
export const PictureParam = (): ParameterDecorator => (target, key, index) => {
  Param('picture', new PicturePipe())(target, key, index);
  if (key === undefined) return;
  const document = ApiParam({
    name: 'picture',
    schema: { type: 'string', enum: [...PICTURE_NAMES] },
    description:
      'forest: differences; balance: how alike the sides are; survival: time to the first reoffence; funnel: rates by size; ete-transition: education, training and employment.',
  }) as MethodDecorator;
  document(target, key, Object.getOwnPropertyDescriptor(target, key) ?? {});
};
