// The key of a delegation (§3.16), in a channel of its own people alone: pairs of keys, the delegation's key wrapped for each of them, passed on. The server keeps and hands out
// ciphertext and could not read what it seals (decision 084). Not here: making keys (the client), what is sealed with them (the rooms).
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';

@Injectable()
export class KeyringCommands {
  /** The new channel's audience is one's own delegation, as the door opens it. */
  @Command('keyring.open')
  async open(act: Act<'keyring.open'>): Promise<Said> {
    const { tx, by, channel } = act;
    const made = await tx.query<object[]>('insert into keyring (id, party) values ($1, $2) on conflict do nothing returning id', [channel.id, by.party]);
    if (!made.length) refuse('conflict', { why: 'refusal.keyring-open' });
    return said('keyring.opened', { party: by.party }, `keyring:${channel.id}`);
  }

  @Command('keyring.enrol')
  async enrol(act: Act<'keyring.enrol'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    if (!(await tx.query<object[]>('select from keyring where id = $1', [channel.id])).length) refuse('not-found', { why: 'refusal.no-channel' });
    // What was passed to a pair that is replaced cannot be read any more.
    await tx.query('delete from keyring_share where keyring = $1 and person = $2', [channel.id, by.person]);
    await tx.query(
      `insert into keyring_person (person, keyring, public_key, wrapped, salt, rounds, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (keyring, person) do update set public_key = excluded.public_key, wrapped = excluded.wrapped, salt = excluded.salt, rounds = excluded.rounds, at = excluded.at`,
      [by.person, channel.id, p.publicKey, p.wrapped, p.salt, p.rounds, act.effective]);
    return said('keyring.enrolled', { person: by.person!, publicKey: createHash('sha256').update(p.publicKey).digest('hex') }, `keyring:${channel.id}`);
  }

  @Command('keyring.make')
  async make(act: Act<'keyring.make'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const people = p.shares.map((s) => s.person);
    if (!people.includes(by.person!)) refuse('invalid', { why: 'refusal.key-not-held' });
    await this.enrolled(act, people);
    const [{ last }] = await tx.query<[{ last: number }]>('select coalesce(max(version), 0)::int as last from keyring_key where keyring = $1', [channel.id]);
    if (p.version !== last + 1) refuse('conflict', { why: 'refusal.key-version', last });
    await tx.query('insert into keyring_key (keyring, version, checksum, person, at) values ($1, $2, $3, $4, $5)', [channel.id, p.version, p.check, by.person, act.effective]);
    await tx.query('insert into keyring_share (keyring, version, person, wrapped) select $1, $2, * from unnest($3::uuid[], $4::text[])', [channel.id, p.version, people, p.shares.map((s) => s.wrapped)]);
    return said('keyring.made', { version: p.version, check: p.check, people }, `keyring:${channel.id}`);
  }

  /** To a colleague by whoever has it; to oneself by whoever has read it from its paper copy: of that the server knows nothing, and one who passes a wrong key deceives nobody else. */
  @Command('keyring.pass')
  async pass(act: Act<'keyring.pass'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const has = await tx.query<{ person: string }[]>('select person from keyring_share where keyring = $1 and version = $2', [channel.id, p.version]);
    if (!(await tx.query<object[]>('select from keyring_key where keyring = $1 and version = $2', [channel.id, p.version])).length) refuse('conflict', { why: 'refusal.key-version' });
    await this.enrolled(act, [p.person]);
    if (has.some((s) => s.person === p.person)) refuse('conflict', { why: 'refusal.key-held' });
    if (p.person !== by.person && !has.some((s) => s.person === by.person)) refuse('not-allowed', { why: 'refusal.key-not-held' });
    await tx.query('insert into keyring_share (keyring, version, person, wrapped) values ($1, $2, $3, $4)', [channel.id, p.version, p.person, p.wrapped]);
    return said('keyring.passed', { version: p.version, person: p.person }, `keyring:${channel.id}`);
  }

  private async enrolled(act: Act, people: readonly string[]): Promise<void> {
    const [{ count }] = await act.tx.query<[{ count: number }]>('select count(*)::int as count from keyring_person where keyring = $1 and person = any($2::uuid[])', [act.channel.id, people]);
    if (count < new Set(people).size) refuse('invalid', { why: 'refusal.key-not-enrolled' });
  }
}
