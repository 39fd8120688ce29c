// The link by which somebody first comes in, or comes back without a password: random, single use, seven days, only its hash stored. It stands behind the
// “#” of the address, which browsers keep to themselves, so that no log sees it. Not here: who is invited as what (people.commands.ts).
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InvitationLink } from '../contract/members.reads.js';
import { addressOf, type Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/kernel.module.js';
import { refuse } from '../kernel/refusal.js';
import { Passwords } from './passwords.js';
import { SessionEnds } from './session-ends.js';
import { tokenHash } from './sessions.js';
import { newToken } from './sign-in.js';

interface Invited {
  person: string;
  name: string;
  email: string;
  lang: 'en' | 'fr';
}

@Injectable()
export class Invitations {
  private readonly log = new Logger('invitation');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'host' | 'port'>,
    private readonly passwords: Passwords,
    private readonly ends: SessionEnds,
  ) {}

  /** A new link for this person; earlier ones are void. `issuer` null: somebody at the shell. The log keeps who issued it for whom, never the link. */
  async issue(person: string, issuer: string | null): Promise<InvitationLink> {
    const token = newToken();
    const expires = await this.db.transaction(async (tx) => {
      await tx.query('delete from invitation where person = $1', [person]);
      const rows = await tx.query<{ expires: Date }[]>(
        `insert into invitation (token, person, made, expires, issuer) select $1, id, concord_now(), concord_now() + interval '7 days', $3 from person where id = $2 and closed is null returning expires`,
        [tokenHash(token), person, issuer],
      );
      return rows[0]?.expires ?? refuse('not-found', { why: 'refusal.no-person' });
    });
    this.log.log(`issued for person ${person} by ${issuer ?? 'operator'}`);
    return { link: `${addressOf(this.config)}/welcome#${token}`, expires: expires.toISOString() };
  }

  /** Whom the link is for, while it can be used. */
  async look(token: string): Promise<Invited> {
    const [row] = await this.db.query<Invited[]>(
      'select p.id as person, p.name, p.email, p.lang from invitation i join person p on p.id = i.person and p.closed is null where i.token = $1 and i.expires > concord_now()', [tokenHash(token)]);
    return row ?? refuse('not-found', { why: 'refusal.link-over' });
  }

  /** Uses the link up and sets the password; every earlier session ends. Answers the person. Of two at once, one gets in. */
  async accept(token: string, password: string): Promise<string> {
    const invited = await this.look(token);
    const hash = await this.passwords.make(password, invited);
    const [used] = await this.db.query<[unknown[], number]>('delete from invitation where token = $1 and expires > concord_now() returning token', [tokenHash(token)]);
    if (!used.length) refuse('not-found', { why: 'refusal.link-over' });
    await this.ends.withPassword(invited.person, hash, null);
    this.log.log(`used by person ${invited.person}`);
    return invited.person;
  }
}
