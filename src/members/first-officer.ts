// The first officer of an installation, made by somebody with a shell on the machine; all others are invited by people. Not here: the command line's words.
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InvitationLink } from '../contract/members.reads.js';
import { SECRETARIAT_CHANNEL } from '../contract/members.views.js';
import type { RefusalBody } from '../contract/packet.js';
import { Dispatch } from '../ledger/dispatch.js';
import { emailKey } from './enrol.js';
import { Invitations } from './invitations.js';

export interface Officer {
  name: string;
  email: string;
  lang: 'en' | 'fr';
}

@Injectable()
export class FirstOfficer {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly dispatch: Dispatch,
    private readonly invitations: Invitations,
  ) {}

  /** Invites the officer into the secretariat with the mandate to manage people, and answers the link; or the refusal. */
  async create(officer: Officer): Promise<InvitationLink | { refusal: RefusalBody }> {
    const payload = { ...officer, function: 'officer', mandates: ['speak', 'report', 'admin'] };
    const outcome = await this.dispatch.run({ kind: 'operator' }, { name: 'person.invite', channel: SECRETARIAT_CHANNEL, command: randomUUID(), payload });
    return outcome.ok ? this.invitations.issue(String(outcome.result!.person), null) : { refusal: outcome.refusal };
  }

  /** A new link for somebody known by this address, when nobody else can issue one: the first link ran out, the only officer forgot the password. */
  async link(email: string): Promise<InvitationLink | { refusal: RefusalBody }> {
    const [row] = await this.db.query<{ id: string }[]>('select id from person where email_key = $1 and closed is null', [emailKey(email)]);
    return row ? this.invitations.issue(row.id, null) : { refusal: { code: 'not-found', detail: { why: 'refusal.no-person' } } };
  }
}
