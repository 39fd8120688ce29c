// The one cookie: its name and attributes. Not here: what it refers to (sessions.ts).
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/kernel.module.js';

@Injectable()
export class Cookie {
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    this.secure = config.publicUrl?.startsWith('https:') ?? false;
  }

  /** With TLS the browser itself refuses this name from another host, path or plain line. */
  get name(): string {
    return this.secure ? '__Host-concord' : 'concord';
  }

  /** The value in a Cookie header, or null. Two cookies of the name are an attempt to plant one: neither counts. */
  read(header: string | undefined): string | null {
    const mine = (header ?? '').split(';').map((c) => c.trim()).filter((c) => c.startsWith(`${this.name}=`));
    return mine.length === 1 ? mine[0]!.slice(this.name.length + 1) || null : null;
  }

  /** A Set-Cookie that gives the reference, to be forgotten with the session's absolute limit; or takes it back with null. */
  write(token: string | null): string {
    const life = token === null ? 0 : 7 * 24 * 3600;
    return `${this.name}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${this.secure ? '; Secure' : ''}`;
  }
}
