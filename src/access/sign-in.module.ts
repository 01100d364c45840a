import { type DynamicModule, Module } from '@nestjs/common';
import { Authenticator } from './authentication/authenticator.js';
import { LocalAuthenticator } from './authentication/local-authenticator.js';
import { SIGN_IN, type SignInSettings } from './authentication/sign-in-settings.js';

/** Provides what finds out who makes a request. */
@Module({})
export class SignInModule {
  static forRoot(settings: SignInSettings): DynamicModule {
    return {
      module: SignInModule,
      global: true,
      providers: [
        { provide: SIGN_IN, useValue: settings },
        { provide: Authenticator, useClass: LocalAuthenticator },
      ],
      exports: [SIGN_IN, Authenticator],
    };
  }
}
