// Passwords: argon2id, few at a time so that a wave of sign-ins does not take the machine's memory. Not here: whose they are (sign-in.ts).
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { refuse } from '../kernel/refusal.js';

/** OWASP's second recommendation for argon2id (the library's default kind): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING_MAX = 64;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Hash of a password nobody has: unknown people are verified against it, so that the answer takes as long. */
  private dummy: Promise<string> | null = null;

  /** Hash to store. Refuses a password that is too short, or that a name or an address gives away. */
  async make(password: string, about: { name: string; email: string }): Promise<string> {
    const given = password.trim().toLowerCase();
    if ([...password].length < 12) refuse('invalid', { why: 'refusal.password-short' });
    const [local] = about.email.toLowerCase().split('@');
    if ([about.name.toLowerCase(), about.email.toLowerCase(), local].some((t) => given === t || given === t?.repeat(2))) refuse('invalid', { why: 'refusal.password-is-name' });
    return this.turn(() => hash(password, COST));
  }

  /** Whether it is the password of this hash; without a hash it takes as long and is false. */
  async check(stored: string | null, password: string): Promise<boolean> {
    this.dummy ??= hash(randomBytes(32).toString('base64'), COST);
    const against = stored ?? (await this.dummy);
    const right = await this.turn(() => verify(against, password));
    return right && stored !== null;
  }

  private async turn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= WAITING_MAX) refuse('conflict', { why: 'refusal.slow-down', seconds: 5 });
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, not given back and fought for.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
