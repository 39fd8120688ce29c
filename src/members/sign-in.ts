// From an address and a password to a session. Unknown, closed, never set, wrong: one path, one answer, one duration. Not here: reading sessions
// (sessions.ts), ending them (session-ends.ts), passport's wiring (local.guard.ts).
import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../kernel/refusal.js';
import { emailKey } from './enrol.js';
import { Passwords } from './passwords.js';
import { tokenHash } from './sessions.js';
import { Throttle } from './throttle.js';

/** Random 256 bits, for cookies and links; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

@Injectable()
export class SignIn {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {}

  /** The person of this address and password; refuses alike whatever is wrong, in the words of whoever asks. */
  async verify(email: string, password: string, address: string, why = 'refusal.sign-in-failed'): Promise<string> {
    const key = emailKey(email).slice(0, 300);
    const attempt = { email: key, address };
    await this.throttle.turn(attempt);
    const [row] = await this.db.query<{ id: string; password: string | null }[]>('select id, password from person where email_key = $1 and closed is null', [key]);
    const right = await this.passwords.check(row?.password ?? null, password.slice(0, 1_000));
    if (!row || !right) return refuse('not-allowed', { why });
    await this.throttle.succeeded(attempt);
    return row.id;
  }

  /** A new session of the person, under a reference that nobody had before; answers the cookie's value. */
  async open(person: string, agent: string): Promise<string> {
    const token = newToken();
    await this.db.query(
      `with opened as (insert into session (id, token, person, made, seen, expires, agent) values ($1, $2, $3, concord_now(), concord_now(), concord_now() + interval '7 days', $4) returning person)
       update person p set entered = coalesce(p.entered, concord_now()) from opened o where p.id = o.person`,
      [randomUUID(), tokenHash(token), person, agent.slice(0, 200)],
    );
    return token;
  }

  /** The hash of another password, after checking the present one. Storing it ends the other sessions (session-ends.ts). */
  async newPassword(person: string, present: string, next: string, address: string): Promise<string> {
    const [row] = await this.db.query<{ name: string; email: string }[]>('select name, email from person where id = $1 and closed is null', [person]);
    const who = row ?? refuse('not-allowed', { why: 'refusal.sign-in-first' });
    await this.verify(who.email, present, address, 'refusal.present-password');
    return this.passwords.make(next, who);
  }
}
