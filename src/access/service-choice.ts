import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/errors/domain-error.js';
import type { AccountGrant } from './authentication/authenticator.js';
import type { Rule } from './authorization-rule.js';
import { NO_SERVICE } from './principal.js';
import { ServiceDirectory } from './service-directory.js';

export const SERVICE_HEADER = 'waymark-service';

interface Chosen {
  account: AccountGrant;
  serviceId: string;
}

const refusal = (detail: string): DomainError =>
  new DomainError('malformed', 'SERVICE_NOT_CHOSEN', detail, [
    { pointer: 'Waymark-Service', code: 'SERVICE_NOT_CHOSEN', detail },
  ]);

const notAllowed = (): DomainError =>
  new DomainError('forbidden', 'NOT_ALLOWED', 'Only accounts of the whole deployment may do this.');

/** Decides which service a request is for, and by which of its sender's accounts it is made. */
@Injectable()
export class ServiceChoice {
  constructor(private readonly directory: ServiceDirectory) {}

  /** @throws DomainError where that is not clear (malformed), or the sender has no such account (forbidden). */
  async of(
    { headers }: FastifyRequest,
    accounts: readonly AccountGrant[],
    reach: Rule['reach'],
  ): Promise<Chosen> {
    const ofDeployment = accounts.find(({ serviceId }) => serviceId === null);
    if (reach === 'DEPLOYMENT') {
      if (!ofDeployment) throw notAllowed();
      return { account: ofDeployment, serviceId: NO_SERVICE };
    }
    const header = headers[SERVICE_HEADER];
    const serviceId = await this.#serviceId(typeof header === 'string' ? header : undefined, accounts, reach);
    const account = accounts.find((candidate) => candidate.serviceId === serviceId) ?? ofDeployment;
    if (account) return { account, serviceId };
    const [any] = accounts;
    if (reach === 'ANY' && any) return { account: any, serviceId: NO_SERVICE };
    throw refusal('You have no account in the service that the Waymark-Service header names.');
  }

  async #serviceId(
    code: string | undefined,
    accounts: readonly AccountGrant[],
    reach: Rule['reach'],
  ): Promise<string> {
    if (code !== undefined) {
      const id = await this.directory.idOf(code);
      if (id !== null) return id;
      // Whether there is such a service is nobody's business who does not work for it.
      if (accounts.every(({ serviceId }) => serviceId !== null)) return NO_SERVICE;
      throw refusal('No service has the code that the Waymark-Service header names.');
    }
    const own = accounts.flatMap(({ serviceId }) => serviceId ?? []);
    if (own.length === 1 && own[0] !== undefined) return own[0];
    const { only, count } = await this.directory.only();
    if (only !== null) return only;
    if (reach === 'ANY') return NO_SERVICE;
    throw refusal(
      count === 0
        ? 'There is no youth justice service yet. Create one with POST /v1/services.'
        : 'Several services share this deployment: name one by its code in the Waymark-Service header.',
    );
  }
}
