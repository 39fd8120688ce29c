// A Network in which every state owns one of everything, seen by others and not: what generated tests act upon. Not here: who acts (personas.ts), what is asked.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { CommandName, Payload } from '../../src/contract/commands.js';
import type { Outcome } from '../../src/contract/packet.js';
import { NETWORK, SECRETARIAT } from '../../src/contract/seats.js';
import { Files } from '../../src/kernel/files.js';
import { Uploads } from '../../src/initiatives/imports/uploads.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import { Dispatch } from '../../src/ledger/dispatch.js';
import type { Network, Voice } from '../support/network.js';
import { promise } from './world-commitments.js';
import { noted, sponsor, undertake } from './world-together.js';
import { adopt } from './world-adoption.js';
import { askMembers } from './world-decisions.js';
import { gather } from './world-meetings.js';
import { keepSilent, paperOf } from './world-silence.js';
import { sealIn } from './world-sealed.js';
import { makeStatements } from './world-statements.js';

/** Who owns something: two members, the chair, an observer, and a state whose membership has ended. */
export const OWNERS = ['NOR', 'CAN', 'CHL', 'ZAF', 'JOR'] as const;
export const FORMER = 'JOR';
export const PARTNER = 'KOR';
const OTHERS = (party: string): string[] => OWNERS.filter((o) => o !== party && o !== FORMER);
const DAY = 86_400_000;
const later = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

export const CAST = { members: ['NOR', 'CAN', 'CHL', 'AUT', FORMER], observers: ['ZAF'], chair: 'CHL' };

/** A file of one small activity. */
export const smallFile = (identifier: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en"><iati-identifier>${identifier}</iati-identifier>
<reporting-org ref="XX-9" type="10"><narrative>Somebody</narrative></reporting-org><title><narrative>Title of ${identifier}</narrative></title><description type="1"><narrative>Words of ${identifier}</narrative></description>
<participating-org role="1" type="10" ref="XX-9"><narrative>Somebody</narrative></participating-org><activity-status code="1"/><activity-date type="1" iso-date="2027-01-01"/>
<recipient-country code="ML"/><sector vocabulary="1" code="15220"/></iati-activity></iati-activities>`);

/** Acts of one voice, without the mirrors of the stories: worlds are large. Fails where the act is refused. */
export class Hand {
  constructor(
    private readonly n: { app: INestApplicationContext },
    readonly voice: Voice,
  ) {}

  async do<N extends CommandName>(name: N, payload: { [K in keyof Payload<N>]: Payload<N>[K] }, channel: string = NETWORK): Promise<Record<string, string>> {
    const outcome: Outcome = await this.n.app.get(Dispatch).run(this.voice.actor, { name, channel, command: randomUUID(), payload });
    if (!outcome.ok) throw new Error(`${name} by ${this.voice.party}: ${JSON.stringify(outcome.refusal)}`);
    return (outcome.result ?? {}) as Record<string, string>;
  }
  /** Opens a channel by an act of its own; answers its id. */
  async open<N extends CommandName>(name: N, payload: { [K in keyof Payload<N>]: Payload<N>[K] }): Promise<string> {
    const id = randomUUID();
    await this.do(name, payload, id);
    return id;
  }
}

/** Alarms ring only when the test says so: a clock of this application does not poll. */
export const still = async (clock: AlarmClock): Promise<void> => {
  await clock.onApplicationShutdown();
  Object.assign(clock, { stopped: false });
};

async function* piece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const upload = async (n: Network, { voice }: Hand): Promise<string> =>
  (await n.app.get(Uploads).store(piece(smallFile(`XX-9-${randomUUID()}`)), { name: 'file.xml', party: voice.party, person: voice.person }, 1_000_000)).file;

/** The smallest picture there is. */
export const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
/** Kept as the upload keeps it; answers the file's id. */
const picture = async (n: Network, { voice }: Hand): Promise<string> => {
  const { sha256, bytes, format } = await n.app.get(Files, { strict: false }).keep(Readable.from(PICTURE), 1_000_000);
  const id = randomUUID();
  await n.db.own('insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, concord_now())', [id, sha256, bytes, format, 'picture.png', voice.party, voice.person]);
  return id;
};

/** Something that was asked of a delegation in a channel that the secretariat may read. */
const ask = (n: Network, { voice }: Hand): Promise<unknown> =>
  n.db.own(`insert into notice (person, party, key, channel, seq, class, at, mailing) values ($1, $2, $3, $4, 1, 'deadline', concord_now(), 'none')`, [voice.person, voice.party, `asked of ${voice.party}`, NETWORK]);

/** People, posts, credentials of a delegation. */
const staff = async (n: Network, hand: Hand, delegation: string): Promise<void> => {
  const { party } = hand.voice;
  const officer = party === SECRETARIAT;
  await hand.do('post.open', { kind: 'mission', city: 'Geneva', zone: 'Europe/Zurich', lang: 'en' }, delegation);
  const invited = await hand.do('person.invite', { name: 'A Colleague', email: `${randomUUID()}@mfa.example`, lang: 'en', function: officer ? 'officer' : 'adviser', mandates: ['speak'], until: later(300) }, delegation);
  for (const _ of [1, 2]) await hand.do('credentials.submit', { issuer: 'The Minister', authority: 'MFA', from: later(-1), until: later(200), roles: [invited.role!], ...(officer ? {} : { document: await picture(n, hand) }) }, delegation);
};

/** Acts of a delegation that wait for a second person, and one that was cleared; its observer has asked for two for a while, and ended it as it must, by two. */
const clear = async (n: Network, hand: Hand, delegation: string): Promise<void> => {
  const second = new Hand(n, await n.person(hand.voice.party));
  const prepared = async (name: string, where: string, payload: object): Promise<{ at: string; command: string }> => {
    const command = randomUUID();
    return { command, at: await second.open('clearance.ask', { command, act: name, place: where, payload }) };
  };
  await prepared('sponsor.sign', NETWORK, {});
  await hand.do('clearance.give', {}, (await prepared('sponsor.sign', NETWORK, {})).at);
  if (hand.voice.party !== 'ZAF') return;
  await hand.do('delegation.set-signing', { persons: 2 }, delegation);
  const { at, command } = await prepared('delegation.set-signing', delegation, { persons: 1 });
  await hand.do('clearance.give', {}, at);
  const outcome = await n.app.get(Dispatch).run(hand.voice.actor, { name: 'delegation.set-signing', channel: delegation, command, payload: { persons: 1 } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  await hand.do('clearance.take-back', {}, (await prepared('sponsor.sign', NETWORK, {})).at);
};

/** Conversations about a subject or in a caucus: a remark, an answer from nobody, a position where there is one. */
const talk = async (hand: Hand, channel: string, states: boolean): Promise<void> => {
  await hand.do('remark.post', { remark: randomUUID(), text: 'A remark', lang: 'en', mentions: [] }, channel);
  if (states) await hand.do('position.state', { remark: randomUUID(), text: 'A position', lang: 'en', mentions: [] }, channel);
};
const discuss = async (hand: Hand, about: string, states: boolean): Promise<void> => {
  await talk(hand, await hand.open('thread.open', { about, title: 'Open', lang: 'en' }), states);
  const settled = await hand.open('thread.open', { about, title: 'Settled', lang: 'en' });
  await hand.do('thread.resolve', { summary: 'Done', lang: 'en' }, settled);
};

/** Records of a state, as drafts and shared, at each step of their life. */
const record = async (n: Network, hand: Hand, shared: boolean): Promise<string> => {
  const draft = async (): Promise<{ id: string; step: (name: CommandName, more?: object) => Promise<void> }> => {
    const id = await hand.open('initiative.draft', { title: { en: 'A record' }, currency: 'USD' });
    let basedOn = 1;
    const step = async (name: CommandName, more: object = {}) => void (await hand.do(name, { basedOn: basedOn++, ...more } as never, id));
    if (shared) await step('initiative.share');
    return { id, step };
  };
  const full = await draft();
  const amount = { value: '1000', currency: 'USD', valueDate: '2026-01-15' };
  await full.step('initiative.revise', { partners: [{ role: '1', name: { en: 'A Partner' } }], countries: [{ code: 'MLI' }] });
  await full.step('initiative.record-budget', { budget: { type: '1', status: '1', start: '2026-01-01', end: '2026-12-31', amount } });
  const paper = { title: { en: 'Paper' }, categories: ['A01'], languages: ['en'] };
  await full.step('initiative.attach-document', { document: { ...paper, url: 'https://example.org/paper' } });
  await full.step('initiative.attach-document', { document: { ...paper, file: await picture(n, hand) } });
  const started = await draft();
  await started.step('initiative.start', { date: '2026-01-15' });
  const suspended = await draft();
  await suspended.step('initiative.suspend');
  if (shared) await (await draft()).step('initiative.archive');
  return full.id;
};

/** Imports at each stage, and two files that wait. */
const bring = async (n: Network, hand: Hand): Promise<void> => {
  for (const stage of ['staged', 'accepting', 'staging']) {
    const id = await hand.open('import.open', { file: await upload(n, hand) });
    if (stage !== 'staging') await n.app.get(AlarmClock).runDue();
    if (stage === 'accepting') await hand.do('import.accept', { all: true }, id);
    // Until the test lets the clock run, and then this one stands still.
    await n.db.own(`update alarm set due = 'infinity' where channel = $1`, [id]);
  }
  await upload(n, hand);
};

/** Words on which the lead, another member and the chair differ; one paragraph before the room, one agreed, one flagged, one open. */
const write = async (hand: Hand, action: string): Promise<string[]> => {
  const paragraphs = [1, 2, 3, 4, 5].map((i) => ({ id: randomUUID(), kind: 'OP' as const, text: `We agree ${i};`, other: `Nous convenons ${i} ;` }));
  await hand.do('text.add', { paragraphs }, action);
  return paragraphs.map((p) => p.id);
};
const differ = async (n: Network, hand: Hand, action: string, ids: string[]): Promise<void> => {
  const [chair, other] = [new Hand(n, n.as('CHL')), new Hand(n, n.as('AUT'))];
  const [bracketed, before, agreed, flagged] = ids as [string, string, string, string];
  const words = { paragraph: bracketed, verb: 'replace' as const, anchor: { from: { origin: `${bracketed}:0`, at: 3 }, to: { origin: `${bracketed}:0`, at: 8 } } };
  const mine = randomUUID();
  await hand.do('text.propose', { ...words, text: 'decide', proposal: mine }, action);
  await other.do('text.propose', { ...words, text: 'intend', proposal: randomUUID() }, action);
  await chair.do('text.bridge', { paragraph: bracketed, alternative: mine, text: 'wish', proposal: randomUUID() }, action);
  await hand.do('text.reserve', { paragraph: bracketed, kind: 'scrutiny', reservation: randomUUID() }, action);
  for (const paragraph of [agreed, before]) await chair.do('text.gavel', { paragraph, picks: [] }, action);
  const outcome = await n.app.get(Dispatch).run({ kind: 'clock', due: new Date(later(1)) }, { name: 'text.agree', channel: action, command: randomUUID(), payload: { paragraph: agreed } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  // The room has long enough for everybody to be asked.
  await n.db.own(`update text_paragraph set gavel = jsonb_set(gavel, '{until}', to_jsonb($2::text)) where id = $1`, [before, later(3_650)]);
  await chair.do('text.flag', { paragraph: flagged, note: 'Two meanings', lang: 'en' }, action);
};

/** A text in preparation, or before the members. */
const negotiate = async (n: Network, hand: Hand, tabled: boolean): Promise<string> => {
  const id = await hand.open('action.open', { kind: 'joint-statement', title: { en: 'A statement' }, lang: 'en' });
  const ids = await write(hand, id);
  if (!tabled) return id;
  await hand.do('action.table', {}, id);
  await differ(n, hand, id, ids);
  await hand.do('margin.note', { note: randomUUID(), paragraph: ids[0]!, stance: 'seek', text: 'Instruction', lang: 'en' }, await hand.open('margin.open', { action: id }));
  await sealIn(n, hand, new Hand(n, await n.person(hand.voice.party)), write);
  return id;
};

/** Texts of a member that are decided, and what it asks the others. */
const decide = async (n: Network, hand: Hand): Promise<void> => {
  const [chair, officer] = [new Hand(n, n.as('CHL')), new Hand(n, n.secretariat)];
  await keepSilent(n, { own: hand, chair, officer, other: new Hand(n, n.as('AUT')) });
  await adopt(n, { own: hand, chair, officer });
  await makeStatements(n, hand, { officer, chair }, new Hand(n, n.as('ZAF')));
  await noted(n, hand, await paperOf(n));
  await askMembers(hand, officer);
};

const settle = async (n: Network, hand: Hand): Promise<void> => {
  const { party } = hand.voice;
  const isMember = CAST.members.includes(party);
  const delegation = await n.delegation(party);
  await staff(n, hand, delegation);
  await ask(n, hand);
  await clear(n, hand, delegation);
  await discuss(hand, NETWORK, isMember);
  await discuss(hand, delegation, isMember && party !== SECRETARIAT);
  if (party === SECRETARIAT) return;
  await promise(n, hand);
  for (const parties of [OTHERS(party), []]) await talk(hand, await hand.open('caucus.open', { title: 'Caucus', lang: 'en', parties }), isMember);
  if (!isMember) return;
  const records = [await record(n, hand, true), await record(n, hand, false)];
  for (const id of records) await discuss(hand, id, true);
  await undertake(n, hand, records[0]!);
  for (const tabled of [true, false]) await discuss(hand, await negotiate(n, hand, tabled), true);
  await sponsor(n, hand);
  if (party === 'NOR') await new Hand(n, n.secretariat).do('quotation.add', { symbol: 'A/RES/66/290', title: { en: 'Human security' }, agreed: '2012-09-10', paragraphs: [{ id: randomUUID(), number: 'OP3', en: 'Agrees on an approach;' }] });
  if (party === 'NOR' || party === 'CAN') await decide(n, hand);
  if (party !== FORMER) await gather(n, hand);
  await bring(n, hand);
};

export interface World {
  n: Network;
  /** Who acts for each owner with every mandate, and wrote what is there. */
  heads: ReadonlyMap<string, Voice>;
}

/** Everything above, for every owner; then one of them leaves the Network. Its clocks do not run by themselves. */
export const world = async (n: Network): Promise<World> => {
  await still(n.app.get(AlarmClock));
  const hand = (party: string) => new Hand(n, n.as(party));
  const officer = hand(SECRETARIAT);
  await officer.do('state.admit', { state: PARTNER, status: 'partner', since: later(-1), until: later(500) });
  for (const party of [...OWNERS, SECRETARIAT]) await settle(n, hand(party));
  // Of each delegation's two letters one is ruled on.
  for (const { id, channel } of await n.db.own<{ id: string; channel: string }>(`select distinct on (party) x.id, c.id as channel from credentials x join channel c on c.kind = 'delegation' and c.owner = x.party`)) {
    await officer.do('credentials.review', { credentials: id, verdict: 'accept' }, channel);
  }
  await officer.do('chair.appoint', { state: 'AUT', from: later(370), until: later(700) });
  await officer.do('state.withdraw', { state: FORMER });
  return { n, heads: new Map([...OWNERS, SECRETARIAT].map((party) => [party, n.as(party)])) };
};

