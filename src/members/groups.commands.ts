// Groups of states that speak as one: the secretariat records which states they are and which of them speaks. Not here: what a group says (actions/interventions).
import { Injectable } from '@nestjs/common';
import { GROUP, type GroupState } from '../contract/groups.views.js';
import { next } from '../contract/machine.js';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';

@Injectable()
export class GroupCommands {
  @Command('group.form')
  async form(act: Act<'group.form'>): Promise<Said> {
    const p = act.payload;
    await this.fits(act);
    const made = await act.tx.query<object[]>(
      'insert into state_group (id, name_en, name_fr, state, parties, speaker, since) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id',
      [p.group, p.nameEn.trim(), p.nameFr.trim(), GROUP.initial, [...p.parties].sort(), p.speaker, act.effective]);
    if (!made.length) refuse('conflict', { why: 'refusal.group-exists' });
    return said('group.formed', facts(p), `group:${p.group}`);
  }

  /** What it has said before stays in the name of those that were in it then. */
  @Command('group.change')
  async change(act: Act<'group.change'>): Promise<Said> {
    const p = act.payload;
    await this.step(act, 'change');
    await this.fits(act);
    await act.tx.query('update state_group set name_en = $2, name_fr = $3, parties = $4, speaker = $5 where id = $1', [p.group, p.nameEn.trim(), p.nameFr.trim(), [...p.parties].sort(), p.speaker]);
    return said('group.changed', facts(p), `group:${p.group}`);
  }

  @Command('group.dissolve')
  async dissolve(act: Act<'group.dissolve'>): Promise<Said> {
    const { en, fr } = await this.step(act, 'dissolve');
    return said('group.dissolved', { group: act.payload.group, en, fr }, `group:${act.payload.group}`);
  }

  private async step(act: Act<'group.change' | 'group.dissolve'>, verb: keyof typeof GROUP.steps): Promise<{ en: string; fr: string }> {
    const [was] = await act.tx.query<{ state: GroupState; en: string; fr: string }[]>('select state, name_en as en, name_fr as fr from state_group where id = $1', [act.payload.group]);
    const group = was ?? refuse('not-found', { why: 'refusal.no-group' });
    const state = next(GROUP, group.state, verb) ?? refuse('wrong-state', { why: `refusal.group-${group.state}` });
    await act.tx.query('update state_group set state = $2 where id = $1', [act.payload.group, state]);
    return group;
  }

  private async fits(act: Act<'group.form' | 'group.change'>): Promise<void> {
    const { parties, speaker } = act.payload;
    if (parties.length < 2) refuse('invalid', { why: 'refusal.group-alone' });
    if (!parties.includes(speaker)) refuse('invalid', { why: 'refusal.group-speaker' });
    const known = new Set((await act.tx.query<{ code: string }[]>('select code from state where code = any($1::text[])', [parties])).map((r) => r.code));
    const strangers = parties.filter((p) => !known.has(p));
    if (strangers.length) refuse('invalid', { why: 'refusal.group-stranger', parties: strangers });
  }
}

const facts = ({ group, nameEn, nameFr, parties, speaker }: Act<'group.form'>['payload']) => ({ group, en: nameEn.trim(), fr: nameFr.trim(), parties: [...parties].sort(), speaker });
