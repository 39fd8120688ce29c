// What states stand behind and undertake together in the world of generated tests: an object at each point of its life. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import { Dispatch } from '../../src/ledger/dispatch.js';
import type { Network } from '../support/network.js';
import { Hand, PARTNER } from './world.js';

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const tabled = async (hand: Hand): Promise<string> => {
  const id = await hand.open('action.open', { kind: 'outcome', title: { en: 'An outcome' }, lang: 'en' });
  await hand.do('action.table', {}, id);
  return id;
};
const opened = async (hand: Hand, printAt?: string): Promise<string> => {
  const id = await tabled(hand);
  await hand.do('sponsorship.open', printAt ? { printAt } : {}, id);
  return id;
};

/** Texts that states stand behind: not opened yet, open with a co-sponsor, left by the lead, left and signed again by it and asked anew, withdrawn, adopted. */
export const sponsor = async (n: Network, hand: Hand): Promise<void> => {
  await tabled(hand);
  const other = new Hand(n, n.as('AUT'));
  const signed = await opened(hand, later(2));
  await other.do('sponsor.sign', {}, signed);
  await asked(hand, signed);
  await hand.do('sponsorship.note-edit', { note: 'A comma', lang: 'en' }, signed);
  const left = await opened(hand);
  const again = await opened(hand);
  const orphan = await opened(hand);
  for (const id of [left, again, orphan]) await hand.do('sponsor.withdraw', {}, id);
  await hand.do('sponsor.sign', {}, again);
  await hand.do('sponsorship.ask-again', { hours: 48, reason: 'Changed', lang: 'en' }, again);
  const outcome = await n.app.get(Dispatch).run({ kind: 'clock', due: new Date(later(3)) }, { name: 'sponsorship.orphan', channel: orphan, command: randomUUID(), payload: {} });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  await decided(n, hand);
};
/** A text behind which a state that is no member stands by a note: `paper`, a file of the secretariat's. */
export const noted = async (n: Network, hand: Hand, paper: string): Promise<void> => {
  await new Hand(n, n.secretariat).do('sponsor.record', { party: PARTNER, did: 'sign', evidence: paper, received: later(-1) }, await opened(hand));
};
/** A member that this main sponsor has asked and that has not answered. */
const asked = async (hand: Hand, action: string): Promise<void> => {
  await hand.open('approach.make', { action, party: hand.voice.party === 'NOR' ? 'CAN' : 'NOR', rank: 'co' });
};
/** Adopted: its list is closed. */
const decided = async (n: Network, hand: Hand): Promise<void> => {
  const [chair, adoption] = [new Hand(n, n.as('CHL')), randomUUID()];
  const id = await hand.open('action.open', { kind: 'decision', title: { en: 'A decision', fr: 'Une décision' }, purpose: { en: 'It is so.', fr: 'Il en est ainsi.' }, lang: 'en' });
  await hand.do('action.table', {}, id);
  await hand.do('sponsorship.open', {}, id);
  await chair.do('adoption.waive-notice', { reason: 'A reason', lang: 'en' }, id);
  await chair.do('adoption.propose', { adoption, meeting: 'The third meeting', lang: 'en' }, id);
  await chair.do('adoption.declare', { adoption }, id);
};

/** What states undertake together: open, with one that joined, one interested and tasks at each step; under way; and a link to a record of the state's own. */
export const undertake = async (n: Network, hand: Hand, record: string): Promise<void> => {
  const { party } = hand.voice;
  const launched = async (): Promise<string> => {
    const id = await hand.open('action.open', { kind: 'campaign', title: { en: 'A campaign' }, lang: 'en' });
    await hand.do('action.launch', {}, id);
    return id;
  };
  await hand.open('action.open', { kind: 'demarche', title: { en: 'A démarche' }, lang: 'en' });
  const id = await launched();
  for (const owner of [party, party, party]) await hand.do('task.assign', { task: randomUUID(), text: 'A task', lang: 'en', owner, due: later(20) }, id);
  const tasks = await n.db.own<{ id: string }>('select id from task where action = $1 order by id', [id]);
  await hand.do('task.complete', { task: tasks[0]!.id }, id);
  await hand.do('task.start', { task: tasks[1]!.id }, id);
  await hand.do('action.link', { to: record }, id);
  for (const other of [new Hand(n, n.as('AUT'))]) await other.do('participation.join', {}, await launched());
  await hand.do('action.begin', {}, await launched());
};
