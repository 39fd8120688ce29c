// A state says how it stands to an adopted text: announced first or at once; within the days that the rules give, in its own words; the other language beside it; and it may withdraw at any time.
// Not here: when those days end (issues.commands.ts).
import { Injectable } from '@nestjs/common';
import type { Stance } from '../../contract/positions.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { adoptedOf } from './store.js';
import { languageKey, settled, stanceOf, textKey, type StanceRow } from './stances.js';

@Injectable()
export class StancesCommands {
  /** As one says it in the room: what it is, and on which paragraphs. It stands from now on, whatever becomes of its text. */
  @Command('stance.announce')
  async announce(act: Act<'stance.announce'>): Promise<Said> {
    const { tx, by, channel, payload: p, effective } = act;
    const a = await this.entitled(act, p);
    const due = new Date(Math.min(effective.getTime() + a.rules.textHours * 3_600_000, a.closes!.getTime()));
    await tx.query(`insert into stance (id, adoption, party, person, at, kind, state, paragraphs, en, fr, original, due) values ($1, $2, $3, $4, $5, $6, 'announced', $7, '', '', $8, $9)`,
      [p.stance, a.id, by.party, by.person, effective, p.kind, p.paragraphs, p.lang, due]);
    await setAlarm(tx, textKey(p.stance), channel.id, 'stance.miss-text', { stance: p.stance }, due);
    await setDeadline(tx, { key: textKey(p.stance), channel: channel.id, kind: 'stance-text', ref: `stance:${p.stance}`, due, civil: null, parties: [by.party], mandate: 'bind', facts: { symbol: a.symbol } }, act.now);
    return said('stance.announced', { stance: p.stance, adoption: a.id, party: by.party, kind: p.kind, paragraphs: p.paragraphs, due: due.toISOString() }, `stance:${p.stance}`);
  }

  /** Told to the state and the secretariat; while the days last, the text may still come. */
  @Command('stance.miss-text')
  async missText(act: Act<'stance.miss-text'>): Promise<Said> {
    const s = await stanceOf(act, act.payload.stance, 'file');
    if (act.now < s.due!) refuse('wrong-state', { why: 'refusal.not-due' });
    await closeDeadline(act.tx, textKey(s.id), act.effective);
    return said('stance.text-missed', { stance: s.id, party: s.party, kind: s.kind }, `stance:${s.id}`);
  }

  @Command('stance.file')
  async file(act: Act<'stance.file'>): Promise<Said> {
    const { tx, by, payload: p, effective } = act;
    const a = await this.entitled(act, p);
    const texts = { en: '', fr: '', [p.lang]: p.text, ...(p.translation ? { [p.lang === 'en' ? 'fr' : 'en']: p.translation } : {}) };
    const mark = p.translation ? [by.party, by.person, effective] : [null, null, null];
    await tx.query(
      `insert into stance (id, adoption, party, person, at, kind, state, paragraphs, en, fr, original, translated_party, translated_person, translated_at) values ($1, $2, $3, $4, $5, $6, 'filed', $7, $8, $9, $10, $11, $12, $13)
       on conflict (id) do update set state = excluded.state, person = excluded.person, at = excluded.at, paragraphs = excluded.paragraphs, en = excluded.en, fr = excluded.fr, original = excluded.original, due = null,
         translated_party = excluded.translated_party, translated_person = excluded.translated_person, translated_at = excluded.translated_at`,
      [p.stance, a.id, by.party, by.person, effective, p.kind, p.paragraphs, texts.en, texts.fr, p.lang, ...mark]);
    await settled(act, p.stance);
    if (!p.translation) await this.awaitLanguage(act, p.stance, a.closes!);
    return said('stance.filed', { stance: p.stance, adoption: a.id, party: by.party, kind: p.kind, paragraphs: p.paragraphs, lang: p.lang, text: textHash(p.text) }, `stance:${p.stance}`);
  }

  /** Its translation was of other words, and goes. */
  @Command('stance.revise')
  async revise(act: Act<'stance.revise'>): Promise<Said> {
    const { payload: p } = act;
    const s = own(act, await stanceOf(act, p.stance, 'revise'));
    inTime(act, s.closes);
    known(p.paragraphs, s.known);
    await act.tx.query(
      `update stance set paragraphs = $2, en = case original when 'en' then $3 else '' end, fr = case original when 'fr' then $3 else '' end, revised = $4, translated_party = null, translated_person = null, translated_at = null where id = $1`,
      [s.id, p.paragraphs, p.text, act.effective]);
    await this.awaitLanguage(act, s.id, s.closes);
    return said('stance.revised', { stance: s.id, party: s.party, paragraphs: p.paragraphs, text: textHash(p.text) }, `stance:${s.id}`);
  }

  @Command('stance.translate')
  async translate(act: Act<'stance.translate'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const s = await stanceOf(act, p.stance, 'translate');
    const lang = s.original === 'en' ? 'fr' : 'en';
    if (s[lang]) refuse('conflict', { why: 'refusal.stance-translated' });
    await tx.query(`update stance set ${lang} = $2, translated_party = $3, translated_person = $4, translated_at = $5 where id = $1`, [s.id, p.text, by.party, by.person, act.effective]);
    await settled(act, s.id);
    return said('stance.translated', { stance: s.id, party: s.party, lang, text: textHash(p.text) }, `stance:${s.id}`);
  }

  /** Free at any time, also when the annex is closed: it stands there as withdrawn. */
  @Command('stance.withdraw')
  async withdraw(act: Act<'stance.withdraw'>): Promise<Said> {
    const { tx, by } = act;
    const s = own(act, await stanceOf(act, act.payload.stance, 'withdraw'));
    await tx.query(`update stance set state = 'withdrawn', withdrawn_party = $2, withdrawn_person = $3, withdrawn_at = $4 where id = $1`, [s.id, by.party, by.person, act.effective]);
    await settled(act, s.id);
    return said('stance.withdrawn', { stance: s.id, party: s.party, kind: s.kind }, `stance:${s.id}`);
  }

  /** The adopted text, for a state that was a member when it was adopted, while the days last: a kind once, or the text of what the state announced. */
  private async entitled(act: Act<'stance.announce' | 'stance.file'>, p: { stance: string; adoption: string; kind: Stance; paragraphs: readonly string[] }) {
    const { tx, by } = act;
    const a = await adoptedOf(act, p.adoption);
    // Where the release before adopted it, nobody is listed, and whoever has the seat may.
    if (a.parties.length && !a.parties.includes(by.party)) refuse('not-allowed', { why: 'refusal.stance-not-entitled' });
    inTime(act, a.closes!);
    known(p.paragraphs, a.paragraphs.map((x) => x.id));
    const same = await tx.query<{ mine: boolean; announced: boolean; exists: boolean }[]>(
      `select id = $1 as exists, state = 'announced' as announced, adoption = $2 and party = $3 and kind = $4 as mine from stance where id = $1 or (adoption = $2 and party = $3 and kind = $4 and state in ('announced', 'filed'))`,
      [p.stance, a.id, by.party, p.kind]);
    const follows = act.name === 'stance.file' && same.every((s) => s.exists && s.mine && s.announced);
    if (same.length && !follows) refuse('conflict', { why: same.some((s) => s.exists) ? 'refusal.exists' : 'refusal.stance-stated' });
    return a;
  }

  /** Annexed in both languages (§3.7): until the annex is closed, the state and the secretariat are reminded of one that is there in one. */
  private awaitLanguage(act: Act, stance: string, closes: Date): Promise<unknown> {
    return setDeadline(act.tx, { key: languageKey(stance), channel: act.channel.id, kind: 'stance-language', ref: `stance:${stance}`, due: closes, civil: null, parties: [act.by.party, SECRETARIAT], facts: {} }, act.now);
  }
}

const own = (act: Act, s: StanceRow): StanceRow => (s.party === act.by.party ? s : refuse('not-allowed', { why: 'refusal.stance-of-another' }));
/** At the same instant it is late, as everywhere. */
const inTime = (act: Act, closes: Date): void => {
  if (act.now >= closes) refuse('too-late', { why: 'refusal.stance-window-over', closes: closes.toISOString() });
};
const known = (paragraphs: readonly string[], all: readonly string[]): void => {
  const unknown = paragraphs.filter((p) => !all.includes(p));
  if (unknown.length) refuse('invalid', { why: 'refusal.no-such-paragraph', paragraphs: unknown });
};
