// Bodies that meet, each with its name, its chair, its readers and its rules of procedure in versions (a8). Not here: their meetings (meetings.commands.ts).
import { Injectable } from '@nestjs/common';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { isSeated } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';

@Injectable()
export class BodiesCommands {
  @Command('body.constitute')
  async constitute(act: Act<'body.constitute'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const [en, fr, chair] = [p.nameEn.trim(), p.nameFr.trim(), p.chair ?? null];
    if ((await tx.query<object[]>('select from body where id = $1', [p.body])).length) refuse('conflict', { why: 'refusal.body-exists' });
    if (chair && !(await isSeated(tx, MEMBERS_AUDIENCE, chair, 'delegate', act.now))) refuse('invalid', { why: 'refusal.body-chair-no-member', party: chair });
    if (p.parent && !(await tx.query<object[]>('select from body where id = $1', [p.parent])).length) refuse('not-found', { why: 'refusal.no-body' });
    const parent = p.parent ?? null;
    await tx.query('insert into body (id, kind, name_en, name_fr, parent, chair, open, party, person, constituted) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [p.body, p.kind, en, fr, parent, chair, p.open, by.party, by.person, act.effective]);
    await this.adopt(act, 1);
    return said('body.constituted', { body: p.body, kind: p.kind, parent, chair, open: p.open, en, fr, rules: { ...p.rules } }, `body:${p.body}`);
  }

  @Command('body.set-rules')
  async setRules(act: Act<'body.set-rules'>): Promise<Said> {
    const { body } = act.payload;
    const [row] = await act.tx.query<{ en: string; fr: string; version: number }[]>('select b.name_en as en, b.name_fr as fr, (select max(r.version) from body_rules r where r.body = b.id) as version from body b where b.id = $1', [body]);
    if (!row) return refuse('not-found', { why: 'refusal.no-body' });
    const version = row.version + 1;
    await this.adopt(act, version);
    return said('body.rules-set', { body, version, en: row.en, fr: row.fr, rules: { ...act.payload.rules } }, `body:${body}`);
  }

  private adopt({ tx, by, payload, effective }: Act<'body.constitute' | 'body.set-rules'>, version: number): Promise<unknown> {
    return tx.query('insert into body_rules (body, version, rules, party, person, adopted) values ($1, $2, $3, $4, $5, $6)', [payload.body, version, JSON.stringify(payload.rules), by.party, by.person, effective]);
  }
}
