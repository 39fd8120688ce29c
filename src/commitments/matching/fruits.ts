// What two states make of an agreement: a joint initiative, which its own room drafts as soon as time tells it to, or a joint commitment, offered to the one that gives (§3.10).
// Not here: agreeing (matches.commands.ts).
import { randomUUID } from 'node:crypto';
import { contentOf } from '../../contract/commitments.smart.js';
import type { MatchState, MatchTerms } from '../../contract/matching.views.js';
import { setAlarm } from '../../ledger/alarms.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { contentHash, enterCandidates } from '../register/candidates.store.js';
import { loadNeed } from './needs.store.js';
import type { MatchRecord } from './matches.store.js';

export interface Fruit {
  id: string;
  lines: Line[];
  state: MatchState;
}

/** The two lead together; the record is kept by the state that needs it. */
const initiative = async (act: Act, m: MatchRecord, { title, words }: MatchTerms): Promise<Fruit> => {
  const id = randomUUID();
  const offer = await loadNeed(act.tx, m.offer);
  const payload = { initiative: id, lead: m.needs, partner: m.offers, role: offer.kinds.includes('funds') ? ('1' as const) : ('4' as const), title, description: words };
  await setAlarm(act.tx, `initiative-found:${id}`, act.channel.id, 'initiative.found', payload, act.effective);
  return { id, lines: [], state: 'agreed' };
};

/** The words are the two's; it binds the state that gives once whoever may bind it confirms, and the other joins. */
const commitment = async (act: Act, m: MatchRecord, { title, words }: MatchTerms): Promise<Fruit> => {
  const { tx, channel } = act;
  const [need, offer] = [await loadNeed(tx, m.need), await loadNeed(tx, m.offer)];
  const priorities = need.priorities.filter((p) => offer.priorities.includes(p));
  const id = randomUUID();
  const content = contentOf({
    type: need.kinds.includes('funds') && offer.kinds.includes('funds') ? 'financial' : need.kinds.includes('training') && offer.kinds.includes('training') ? 'training' : 'partnership',
    title, words, priorities: priorities.length ? priorities : need.priorities.length ? need.priorities : offer.priorities, level: 'network', ...(offer.until ? { due: offer.until } : {}),
  }, 'joint');
  const said = { kind: 'entry' as const, words: title.en || title.fr, channel: channel.id, seq: channel.head + 1, party: m.offers };
  await enterCandidates(act, [{ id, owner: m.offers, content, sources: [said], offered: true }]);
  return {
    id, state: 'active',
    lines: [line(id, 'candidate.marked', { owner: m.offers, source: 'entry', words: contentHash(content) }, `candidate:${id}`), line(id, 'candidate.offered', { owner: m.offers }, `candidate:${id}`)],
  };
};

export const fruitOf = (act: Act, m: MatchRecord, terms: MatchTerms): Promise<Fruit> => (terms.fruit === 'initiative' ? initiative(act, m, terms) : commitment(act, m, terms));
