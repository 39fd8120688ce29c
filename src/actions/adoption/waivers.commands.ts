// What is waived for an adoption, on the record and with its reason; and the language that follows a text adopted in one (§3.11), all of it in one act.
// Not here: what the rules ask (readiness.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Waivable } from '../../contract/adoption.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { frozen } from '../frozen.js';
import { followTranslation } from '../statements/adopted.js';
import { invitationsOf } from '../statements/store.js';
import { loadAction } from '../store.js';
import { sealOf, translationKey } from './adopting.js';
import { adoptedOf } from './store.js';

@Injectable()
export class WaiversCommands {
  /** The chair, for the words as they are now. */
  @Command('adoption.waive-notice')
  async waiveNotice(act: Act<'adoption.waive-notice'>): Promise<Said> {
    await this.waive(act, 'notice');
    return said('adoption.notice-waived', { action: act.channel.id, reason: textHash(act.payload.reason) }, `adoption:${act.channel.id}`);
  }

  /** The secretariat, where the members cannot wait for the translation. */
  @Command('adoption.waive-language')
  async waiveLanguage(act: Act<'adoption.waive-language'>): Promise<Said> {
    const { lang } = await this.waive(act, 'languages');
    return said('adoption.language-waived', { action: act.channel.id, lang: lang === 'en' ? 'fr' : 'en', reason: textHash(act.payload.reason) }, `adoption:${act.channel.id}`);
  }

  /** The chair, where fewer stand behind the text than the rules ask (§3.5). */
  @Command('sponsorship.waive-threshold')
  async waiveThreshold(act: Act<'sponsorship.waive-threshold'>): Promise<Said> {
    const { kind } = await this.waive(act, 'sponsors');
    if (kind === 'joint-statement') refuse('wrong-state', { why: 'refusal.sponsorship-presidency' });
    return said('sponsorship.threshold-waived', { action: act.channel.id, reason: textHash(act.payload.reason) }, `adoption:${act.channel.id}`);
  }

  @Command('adoption.translate', { locks: invitationsOf })
  async translate(act: Act<'adoption.translate'>): Promise<Said> {
    const { tx, payload: p } = act;
    const a = await adoptedOf(act, p.adoption);
    const lang = a.pending ?? refuse('wrong-state', { why: 'refusal.no-language-to-follow' });
    const texts = new Map(p.texts.map((t) => [t.id, t.text]));
    // All of it or nothing: no official text is half there.
    if (texts.size !== a.paragraphs.length || p.texts.length !== texts.size || a.paragraphs.some((x) => !texts.has(x.id))) refuse('invalid', { why: 'refusal.every-paragraph' });
    const paragraphs = a.paragraphs.map((x) => ({ ...x, [lang]: texts.get(x.id)! }));
    const hash = sealOf(paragraphs);
    await tx.query('update adoption set paragraphs = $2, hash = $3, pending = null, translated = $4 where id = $1', [a.id, JSON.stringify(paragraphs), hash, act.effective]);
    await cancelAlarm(tx, translationKey(a.id));
    await closeDeadline(tx, translationKey(a.id), act.effective);
    const { touched, told } = await followTranslation(act, lang);
    return also(said('adoption.translated', { adoption: a.id, symbol: a.symbol, lang, hash }, `adoption:${a.action}`, ...touched), told);
  }

  /** Time tells everybody; the text still waits for its other language. */
  @Command('adoption.miss-translation')
  async missTranslation(act: Act<'adoption.miss-translation'>): Promise<Said> {
    const a = await adoptedOf(act, act.payload.adoption);
    const lang = a.pending ?? refuse('wrong-state', { why: 'refusal.no-language-to-follow' });
    if (act.now < a.pendingDue!) refuse('wrong-state', { why: 'refusal.not-due' });
    return said('adoption.translation-missed', { adoption: a.id, symbol: a.symbol, lang }, `adoption:${a.action}`);
  }

  private async waive(act: Act<'adoption.waive-notice' | 'adoption.waive-language' | 'sponsorship.waive-threshold'>, rule: Waivable) {
    const { tx, by, channel, payload: p } = act;
    const action = await loadAction(tx, channel.id);
    if (action.stage !== 'negotiation') refuse('wrong-state', { why: `refusal.action-${action.stage}` });
    const { hash } = await frozen(tx, channel.id);
    const [given] = await tx.query<object[]>(`select from adoption_waiver where action = $1 and rule = $2 and ($2 <> 'notice' or hash = $3)`, [channel.id, rule, hash]);
    if (given) refuse('conflict', { why: 'refusal.waived-already' });
    await tx.query('insert into adoption_waiver (id, action, rule, hash, reason, lang, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [randomUUID(), channel.id, rule, hash, p.reason, p.lang, by.party, by.person, act.effective]);
    return action;
  }
}
