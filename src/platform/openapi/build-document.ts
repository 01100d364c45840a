import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { addCommonAnswers } from './common-answers.js';
import { addEntityTags } from './entity-tags.js';
import { addExamples } from './examples.js';
import { addIdempotencyKeys } from './idempotency-keys.js';

/**
 * Builds the OpenAPI 3.1 contract of an application. It needs the metadata of the build, not of a test run.
 * @param documentAccess adds to each operation who may call it
 */
export function buildDocument(
  app: INestApplication,
  version: string,
  documentAccess: (document: OpenAPIObject) => OpenAPIObject,
): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Waymark')
    .setDescription(
      'An intervention catalogue and evaluation platform for youth justice services: needs, interventions, plans, deliveries, outcomes and evaluations. Several services may share a deployment: name yours by its code in the `Waymark-Service` header. Every request but those for health is signed with a bearer token; what it may do depends on the roles of its account, which each operation names.',
    )
    .setVersion(version)
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addGlobalParameters({
      name: 'Waymark-Service',
      in: 'header',
      required: false,
      description: 'Code of the youth justice service; may be left out where there is only one.',
      schema: { type: 'string', examples: ['CTS'] },
    })
    .build();
  const tagged = addEntityTags(SwaggerModule.createDocument(app, head));
  return addExamples(documentAccess(addCommonAnswers(addIdempotencyKeys(tagged))));
}
