// Passport's part in sign-in: it takes address and password from the body and hands them to sign-in.ts. No session of passport's: ours is in PostgreSQL.
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { refuse } from '../kernel/refusal.js';
import { SignIn } from './sign-in.js';

export type SignedIn = FastifyRequest & { user: string };

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  /** Answers the person's id, which stands in `request.user` then. */
  validate(request: FastifyRequest, email: unknown, password: unknown): Promise<string> {
    // The strategy would also take them from the address, where logs and histories keep them.
    if (Object.keys(request.query as object).length) return refuse('invalid', { why: 'refusal.request' });
    if (typeof email !== 'string' || typeof password !== 'string') return refuse('invalid', { why: 'refusal.fields', fields: [{ field: 'email', rules: ['isString'] }] });
    return this.signIn.verify(email, password, request.ip);
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override getAuthenticateOptions(): { session: false } {
    return { session: false };
  }

  override handleRequest<P>(fault: unknown, person: P, _info: unknown, _context: ExecutionContext): P {
    if (fault) throw fault as Error;
    return person || refuse('not-allowed', { why: 'refusal.sign-in-failed' });
  }
}
