// Meetings of a state in the world of generated tests: its body's, at each stage of a sitting, of a decision and (of two states’) of a vote in it and of its record. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import { PLENARY_RULES } from '../../src/contract/meetings.views.js';
import type { Network } from '../support/network.js';
import { FLOORS, takeFloor, type FloorStage } from './world-floor.js';
import { RECORDS, rise, type RecordStage } from './world-records.js';
import { Hand } from './world.js';
import { vote, VOTES, type VoteStage } from './world-votes.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const STAGES = ['planned', 'called', 'open', 'suspended', 'acting', 'proposed', 'window', 'objected'] as const;

/** The state presides over its own body; in one meeting another member does, for it. */
export const gather = async (n: Network, hand: Hand): Promise<void> => {
  const [{ party }, body, officer] = [hand.voice, randomUUID(), new Hand(n, n.secretariat)];
  await officer.do('body.constitute', { body, kind: 'working-group', nameEn: `Group of ${party}`, nameFr: `Groupe : ${party}`, chair: party, open: 'network', rules: PLENARY_RULES });
  for (const stage of STAGES) await convene(n, hand, body, stage);
  if (party === 'NOR' || party === 'CAN') for (const stage of VOTES) await convene(n, hand, body, stage);
  if (party === 'NOR' || party === 'CAN') for (const stage of FLOORS) await convene(n, hand, body, stage);
  if (party === 'NOR' || party === 'CAN') for (const stage of RECORDS) await convene(n, hand, body, stage);
};

/** Something does not work for it; registration is open; one of the state's participants is approved, one waits. */
const register = async (n: Network, hand: Hand, meeting: string): Promise<void> => {
  const home = await n.delegation(hand.voice.party);
  await hand.do('help.ask', { help: randomUUID(), trouble: 'sound' }, meeting);
  await hand.do('registration.open', { plus: 50, until: inDays(3_650) }, meeting);
  const [approved, waiting] = [randomUUID(), randomUUID()];
  for (const participant of [approved, waiting]) await hand.do('participant.register', { participant, meeting, name: 'Somebody from outside', capacity: 'adviser' }, home);
  await new Hand(n, n.secretariat).do('participant.approve', { participant: approved }, home);
};

/** Two times are asked about. */
const askDates = async (hand: Hand, meeting: string): Promise<void> => {
  await hand.do('dates.propose', { poll: randomUUID(), slots: [30, 31].map((d) => ({ slot: randomUUID(), from: inDays(d), until: inDays(d + 0.1) })) }, meeting);
};
/** Two items of which not everybody in the meeting reads everything: one of the members, one of those named. */
const reserve = async (hand: Hand, meeting: string): Promise<void> => {
  const words = { during: meeting, title: { en: 'What is reserved' }, label: { en: 'A reserved item' }, words: { en: 'What it is about.' } };
  await hand.open('dossier.open', { ...words, among: 'members' });
  await hand.open('dossier.open', { ...words, among: 'named', parties: ['AUT'] });
};
/** The secretariat saw a state at the door before it told the system. */
const noteByHand = async (n: Network, sitting: string, meeting: string): Promise<void> => {
  await new Hand(n, n.secretariat).do('slip.enter', { slip: randomUUID(), sitting, kind: 'presence', party: 'CHL', happened: inDays(-0.01) }, meeting);
};

const convene = async (n: Network, hand: Hand, body: string, stage: (typeof STAGES)[number] | FloorStage | VoteStage | RecordStage): Promise<void> => {
  const sittings = [1, 2].map((d) => ({ sitting: randomUUID(), from: inDays(d), until: inDays(d + 0.1) }));
  const id = await hand.open('meeting.convene', { body, title: { en: 'A meeting' }, zone: 'Europe/Zurich', hybrid: true, sittings });
  const items = [randomUUID(), randomUUID()] as const;
  for (const item of items) await hand.do('item.add', { item, title: { en: 'A matter' }, minutes: 60 }, id);
  if (stage === 'planned') return register(n, hand, id);
  const [{ sitting }] = sittings as [{ sitting: string }, ...unknown[]];
  for (const who of ['AUT', 'CAN', 'CHL', 'NOR']) await new Hand(n, n.as(who)).do('presence.enter', { sitting, mode: 'room' }, id);
  if (stage === 'called') return askDates(hand, id);
  await hand.do('sitting.open', { sitting }, id);
  await hand.do('item.begin', { item: items[0] }, id);
  const floor = FLOORS.find((f) => f === stage);
  const [paper] = await n.db.own<{ id: string }>('select id from file where party = $1', [hand.voice.party]);
  if (floor) {
    await takeFloor(hand, new Hand(n, n.as('AUT')), id, floor, paper!.id);
    return line(n, id, floor);
  }
  const voted = VOTES.find((v) => v === stage);
  if (voted) return vote(hand, new Hand(n, n.as('AUT')), id, voted);
  const recorded = RECORDS.find((r) => r === stage);
  if (recorded) return rise(n, hand, id, sitting, items[0], recorded);
  if (stage === 'open') {
    await reserve(hand, id);
    return noteByHand(n, sitting, id);
  }
  if (stage === 'suspended') await hand.do('sitting.suspend', { sitting }, id);
  if (stage === 'acting') await hand.do('gavel.pass', { party: 'AUT' }, id);
  if (stage === 'proposed' || stage === 'window' || stage === 'objected') await propose(n, hand, id, stage);
};

/** Austria's line is gone where lists are open, and is back where a motion is pending. */
const line = async (n: Network, meeting: string, stage: FloorStage): Promise<void> => {
  if (stage !== 'lists' && stage !== 'motions') return;
  await n.db.own(`insert into line_seen (meeting, party, node, at) values ($1, 'AUT', gen_random_uuid(), concord_now() - interval '1 hour')`, [meeting]);
  // The time in which it may come back runs from the opening on.
  await n.db.own(`update sitting set opened = concord_now() - interval '1 hour' where meeting = $1 and state = 'open'`, [meeting]);
  if (stage === 'motions') await n.db.own(`update speaker set away = concord_now() - interval '1 hour' where meeting = $1 and party = 'AUT' and state = 'listed'`, [meeting]);
};

/** A decision before the room, at a stage of its own. */
const propose = async (n: Network, hand: Hand, id: string, stage: 'proposed' | 'window' | 'objected'): Promise<void> => {
  const consensus = randomUUID();
  await hand.do('consensus.propose', { consensus, words: { en: 'We meet in June.', fr: 'Nous nous réunissons en juin.' } }, id);
  if (stage === 'window') await hand.do('consensus.open-window', { consensus }, id);
  if (stage === 'objected') await new Hand(n, n.as('AUT')).do('consensus.object', { consensus }, id);
  // Everybody can be asked while the time to object runs.
  await n.db.own(`update consensus set until = $2 where id = $1 and until is not null`, [consensus, inDays(3_650)]);
};
