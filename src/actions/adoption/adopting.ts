// A text becomes the Network's: the same act for silence and for consensus. Its words as they were decided, under a number without gaps; then the days in which those that are
// members say how they stand to it begin. Not here: whether it may be adopted (readiness.ts, silence/).
import type { AdoptedParagraph } from '../../contract/adoption.views.js';
import type { ProfileRules } from '../../contract/profile.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import type { Lang } from '../../contract/words/words.js';
import { setAlarm } from '../../ledger/alarms.js';
import type { Act, Line } from '../../ledger/command.js';
import { setDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import type { FrozenText } from '../frozen.js';
import { closeAtGavel } from '../sponsors/store.js';
import { changesSince } from '../silence/changes.js';
import { membersNow } from '../silence/chair.js';
import { clearedOf } from '../statements/store.js';
import { adoptedSymbol } from '../symbols.js';
import { carryStances } from './carried.js';

const HOUR_MS = 3_600_000;

export interface Adopting {
  id: string;
  how: 'silence' | 'consensus' | 'vote';
  draft: string;
  text: FrozenText;
  /** The language that is still to follow: what stands of it is nobody's official wording and is not adopted. */
  pending: Lang | null;
  /** Who put it to the members, and when. */
  by: { party: string; person: string | null; at: Date };
  rules: ProfileRules;
  profile: string;
}

/** The fingerprint of the words that are there: a canonical JSON of number, kind and both languages of every paragraph. */
export const sealOf = (paragraphs: readonly AdoptedParagraph[]): string => textHash(JSON.stringify(paragraphs.map((p) => [p.number, p.kind, p.en, p.fr])));
export const positionsKey = (adoption: string): string => `positions:${adoption}`;
export const translationKey = (adoption: string): string => `translation:${adoption}`;

/** Writes the adoption, dated at the act's effect. The caller moves the action, touches `adoption:<action>` and what is answered as touched, and tells what is answered as told. */
export const adoptText = async (act: Act, a: Adopting): Promise<{ symbol: string; hash: string; closes: Date; touched: string[]; told: Line[] }> => {
  const { tx, channel, effective } = act;
  const paragraphs = a.text.paragraphs.map(({ id, number, kind, en, fr }): AdoptedParagraph => ({ id, number, kind, en, fr, ...(a.pending ? { [a.pending]: '' } : {}) }));
  const hash = a.pending ? sealOf(paragraphs) : a.text.hash;
  const [symbol, parties] = [await adoptedSymbol(act, hash), await membersNow(tx)];
  const closes = new Date(effective.getTime() + a.rules.positionsHours * HOUR_MS);
  const due = a.pending ? new Date(effective.getTime() + a.rules.translationHours * HOUR_MS) : null;
  await tx.query(
    `insert into adoption (id, action, state, how, draft, symbol, hash, revision, opens, party, person, at, adopted, paragraphs, pending, pending_due, closes, profile, parties)
     values ($1, $2, 'adopted', $3, $4, $5, $6, $7, $8, $9, $10, $11, $8, $12, $13, $14, $15, $16, $17)
     on conflict (id) do update set state = excluded.state, symbol = excluded.symbol, hash = excluded.hash, revision = excluded.revision, adopted = excluded.adopted, paragraphs = excluded.paragraphs,
       pending = excluded.pending, pending_due = excluded.pending_due, closes = excluded.closes, parties = excluded.parties`,
    [a.id, channel.id, a.how, a.draft, symbol, hash, a.text.revision, effective, a.by.party, a.by.person, a.by.at, JSON.stringify(paragraphs), a.pending, due, closes, a.profile, parties]);
  await setAlarm(tx, positionsKey(a.id), channel.id, 'adoption.annex', { adoption: a.id }, closes);
  await setDeadline(tx, { key: positionsKey(a.id), channel: channel.id, kind: 'positions', ref: `adoption:${channel.id}`, due: closes, civil: null, parties: [...parties, SECRETARIAT], facts: { symbol } }, act.now);
  if (due) {
    await setAlarm(tx, translationKey(a.id), channel.id, 'adoption.miss-translation', { adoption: a.id }, due);
    await setDeadline(tx, { key: translationKey(a.id), channel: channel.id, kind: 'translation', ref: `adoption:${channel.id}`, due, civil: null, parties: ['secretariat'], facts: { symbol } }, act.now);
  }
  // A statement that was reopened: what had been stated of words that stand as they were stands too.
  const was = await clearedOf(tx, channel.id);
  const told = was?.from ? await carryStances(act, was.from, a.id, changesSince(was.paragraphs, paragraphs).map((c) => c.id)) : [];
  return { symbol, hash, closes, touched: await closeAtGavel(act), told };
};
