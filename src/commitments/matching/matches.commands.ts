// A need and an offer that fit: suggested, declined in private, in contact, agreed (§3.10). Not here: which pairs fit (contract/matching.rule.ts), what a list suggests to whom (matching.lists.ts).
import { Injectable } from '@nestjs/common';
import { NOT_AGAIN_MONTHS } from '../../contract/matching.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, textHash } from '../../members/facts.js';
import { fruitOf } from './fruits.js';
import { awaitLapse, endLapse, loadMatch, lockedPair, openPair, putMatch, stepMatch } from './matches.store.js';

@Injectable()
export class MatchesCommands {
  /** Whether somebody has turned the pair down is not asked: nobody may learn it by whether this is refused. */
  @Command('match.suggest', { locks: lockedPair })
  async suggest(act: Act<'match.suggest'>): Promise<Said> {
    const { tx, channel } = act;
    const pair = await openPair(act);
    const standing = await tx.query<object[]>(`select from match where need = $1 and offer = $2 and state = 'suggested'`, [pair.need.id, pair.offer.id]);
    if (standing.length) refuse('conflict', { why: 'refusal.match-suggested' });
    const parties = [pair.need.owner, pair.offer.owner];
    await putMatch(act, pair, 'suggested', [SECRETARIAT, ...parties], null);
    return said('match.suggested', { need: pair.need.id, offer: pair.offer.id, parties }, `match:${channel.id}`);
  }

  @Command('match.decline', { locks: lockedPair })
  async decline(act: Act<'match.decline'>): Promise<Said> {
    const { tx, by, channel } = act;
    const pair = await openPair(act, by.party);
    const again = await tx.query<object[]>(
      `select from match where need = $1 and offer = $2 and state = 'declined' and by_party = $3 and at > $4::timestamptz - interval '${NOT_AGAIN_MONTHS} months'`, [pair.need.id, pair.offer.id, by.party, act.now]);
    if (again.length) refuse('conflict', { why: 'refusal.match-declined' });
    await putMatch(act, pair, 'declined', [by.party], null);
    return said('match.declined', { need: pair.need.id, offer: pair.offer.id }, `match:${channel.id}`);
  }

  @Command('match.contact', { locks: lockedPair })
  async contact(act: Act<'match.contact'>): Promise<Said> {
    const { tx, by, channel, payload: { text, lang } } = act;
    const pair = await openPair(act, by.party);
    const open = await tx.query<object[]>(`select from match where need = $1 and offer = $2 and state in ('contact', 'agreed', 'active')`, [pair.need.id, pair.offer.id]);
    if (open.length) refuse('conflict', { why: 'refusal.match-open' });
    const parties = [pair.need.owner, pair.offer.owner];
    await putMatch(act, pair, 'contact', parties, { text: text.trim(), lang });
    await awaitLapse(act);
    return said('match.contacted', { need: pair.need.id, offer: pair.offer.id, party: parties.find((p) => p !== by.party)!, words: textHash(text.trim()) }, `match:${channel.id}`);
  }

  @Command('match.propose')
  async propose(act: Act<'match.propose'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const m = await loadMatch(act);
    await stepMatch(act, m, 'propose');
    const title = both(p.title);
    if (!title.en && !title.fr) refuse('invalid', { why: 'refusal.need-title' });
    const terms = { no: (m.terms?.no ?? 0) + 1, by: by.party, fruit: p.fruit, title, words: both(p.words), at: act.effective.toISOString() };
    await tx.query('update match set terms = $2 where id = $1', [m.id, JSON.stringify(terms)]);
    await awaitLapse(act);
    const party = m.needs === by.party ? m.offers : m.needs;
    return said('match.proposed', { no: terms.no, fruit: p.fruit, party, words: textHash(JSON.stringify([terms.title, terms.words])) }, `match:${m.id}`);
  }

  /** What the agreement makes is told in its own channel. */
  @Command('match.agree')
  async agree(act: Act<'match.agree'>): Promise<Said> {
    const { tx, by, payload } = act;
    const m = await loadMatch(act);
    if (!m.terms) return refuse('wrong-state', { why: 'refusal.match-no-terms' });
    if (m.terms.no !== payload.terms) refuse('conflict', { why: 'refusal.match-stale', no: m.terms.no });
    if (m.terms.by === by.party) refuse('not-allowed', { why: 'refusal.match-own-terms' });
    await stepMatch(act, m, 'agree');
    await endLapse(act);
    const { id, lines, state } = await fruitOf(act, m, m.terms);
    await tx.query('update match set state = $4, fruit = $2, made = $3, agreed = $5 where id = $1', [m.id, m.terms.fruit, id, state, act.effective]);
    return also(said('match.agreed', { no: m.terms.no, fruit: m.terms.fruit, party: m.terms.by, id }, `match:${m.id}`), lines, { id });
  }

  /** Nothing was said for so long that nothing comes of it; neither of the two has said no. */
  @Command('match.lapse')
  async lapse(act: Act<'match.lapse'>): Promise<Said> {
    const m = await loadMatch(act);
    await stepMatch(act, m, 'lapse');
    await act.tx.query('update match set ended = $2 where id = $1', [m.id, act.effective]);
    return said('match.lapsed', { need: m.need, offer: m.offer }, `match:${m.id}`);
  }

  @Command('match.close')
  async close(act: Act<'match.close'>): Promise<Said> {
    const m = await loadMatch(act);
    await stepMatch(act, m, 'close');
    await act.tx.query('update match set ended = $2 where id = $1', [m.id, act.effective]);
    return said('match.closed', { need: m.need, offer: m.offer, party: act.by.party }, `match:${m.id}`);
  }
}
