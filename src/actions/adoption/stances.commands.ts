// A state says how it stands to an adopted text: within the days that the rules give, in its own words; the other language beside it; and it may withdraw at any time.
// Not here: when those days end (issues.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { adoptedOf } from './store.js';
import { stanceOf, type StanceRow } from './stances.js';

@Injectable()
export class StancesCommands {
  @Command('stance.file')
  async file(act: Act<'stance.file'>): Promise<Said> {
    const { tx, by, payload: p, effective } = act;
    const a = await adoptedOf(act, p.adoption);
    inTime(act, a.closes!);
    known(p.paragraphs, a.paragraphs.map((x) => x.id));
    const [same] = await tx.query<{ exists: boolean }[]>(`select id = $1 as exists from stance where id = $1 or (adoption = $2 and party = $3 and kind = $4 and state = 'filed')`, [p.stance, a.id, by.party, p.kind]);
    if (same) refuse('conflict', { why: same.exists ? 'refusal.exists' : 'refusal.stance-stated' });
    const texts = { en: '', fr: '', [p.lang]: p.text, ...(p.translation ? { [p.lang === 'en' ? 'fr' : 'en']: p.translation } : {}) };
    const mark = p.translation ? [by.party, by.person, effective] : [null, null, null];
    await tx.query(
      `insert into stance (id, adoption, party, person, at, kind, state, paragraphs, en, fr, original, translated_party, translated_person, translated_at) values ($1, $2, $3, $4, $5, $6, 'filed', $7, $8, $9, $10, $11, $12, $13)`,
      [p.stance, a.id, by.party, by.person, effective, p.kind, p.paragraphs, texts.en, texts.fr, p.lang, ...mark]);
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
    return said('stance.revised', { stance: s.id, party: s.party, paragraphs: p.paragraphs, text: textHash(p.text) }, `stance:${s.id}`);
  }

  @Command('stance.translate')
  async translate(act: Act<'stance.translate'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const s = await stanceOf(act, p.stance, 'translate');
    const lang = s.original === 'en' ? 'fr' : 'en';
    if (s[lang]) refuse('conflict', { why: 'refusal.stance-translated' });
    await tx.query(`update stance set ${lang} = $2, translated_party = $3, translated_person = $4, translated_at = $5 where id = $1`, [s.id, p.text, by.party, by.person, act.effective]);
    return said('stance.translated', { stance: s.id, party: s.party, lang, text: textHash(p.text) }, `stance:${s.id}`);
  }

  /** Free at any time, also when the annex is closed: it stands there as withdrawn. */
  @Command('stance.withdraw')
  async withdraw(act: Act<'stance.withdraw'>): Promise<Said> {
    const { tx, by } = act;
    const s = own(act, await stanceOf(act, act.payload.stance, 'withdraw'));
    await tx.query(`update stance set state = 'withdrawn', withdrawn_party = $2, withdrawn_person = $3, withdrawn_at = $4 where id = $1`, [s.id, by.party, by.person, act.effective]);
    return said('stance.withdrawn', { stance: s.id, party: s.party, kind: s.kind }, `stance:${s.id}`);
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
