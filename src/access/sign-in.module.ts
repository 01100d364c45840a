import { type DynamicModule, Module } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Authenticator } from './authentication/authenticator.js';
import { LocalAuthenticator } from './authentication/local-authenticator.js';
import { OidcAuthenticator } from './authentication/oidc-authenticator.js';
import { OidcKeys } from './authentication/oidc-keys.js';
import { SIGN_IN, type SignInSettings } from './authentication/sign-in-settings.js';

function authenticatorOf(settings: SignInSettings, uow: UnitOfWork): Authenticator {
  const local = new LocalAuthenticator(uow);
  if (settings.mode === 'local') return local;
  return new OidcAuthenticator(settings, new OidcKeys(settings), uow, local);
}

/** Provides what finds out who makes a request. */
@Module({})
export class SignInModule {
  static forRoot(settings: SignInSettings): DynamicModule {
    return {
      module: SignInModule,
      global: true,
      providers: [
        { provide: SIGN_IN, useValue: settings },
        {
          provide: Authenticator,
          inject: [UnitOfWork],
          useFactory: (uow: UnitOfWork) => authenticatorOf(settings, uow),
        },
      ],
      exports: [SIGN_IN, Authenticator],
    };
  }
}
