// A Network whose chair sits in a city and whose members have something to agree on: what stories of silence begin with. Not here: the stories.
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../src/contract/seats.js';
import type { SilenceView, Voice } from '../../src/contract/silence.views.js';
import type { Packet } from '../../src/contract/packet.js';
import { Read } from '../../src/ledger/read.js';
import { still } from '../proof/world.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import { network, type Network } from './network.js';

export const SEATED = ['SVN', 'CHL', 'JOR', 'NOR', 'THA', 'CRI'];
const CAPITALS: Record<string, [string, string]> = {
  SVN: ['Ljubljana', 'Europe/Ljubljana'], CHL: ['Santiago', 'America/Santiago'], JOR: ['Amman', 'Asia/Amman'], NOR: ['Oslo', 'Europe/Oslo'], THA: ['Bangkok', 'Asia/Bangkok'], CRI: ['San José', 'America/Costa_Rica'],
};

/** Slovenia in the chair, everybody's capital with its post, South Africa observing; the clock stands at `now` (ISO). `env`: what an operator would set besides. */
export const house = async (now: string, env: Record<string, string> = {}): Promise<Network> => {
  const n = await network({ members: SEATED, observers: ['ZAF'] }, env);
  // Time sends what is due when the story says so, and not in between.
  await still(n.app.get(AlarmClock));
  await set(n, now);
  const at = await n.clock.now();
  const day = (d: number) => new Date(at.getTime() + d * 86_400_000).toISOString();
  await n.secretariat.do('chair.appoint', { state: 'CHL', from: day(-90), until: day(-30) });
  await n.secretariat.do('chair.appoint', { state: 'SVN', from: day(-30), until: day(335) });
  await n.secretariat.do('chair.appoint', { state: 'NOR', from: day(335), until: day(700) });
  for (const [party, [city, zone]] of Object.entries(CAPITALS)) await n.as(party).do('post.open', { kind: 'capital', city, zone, lang: 'en' }, await n.delegation(party));
  return n;
};

/** Moves everybody's clock on to this instant; what became due on the way is sent. */
export const set = async (n: Network, iso: string): Promise<void> => {
  const ms = Date.parse(iso) - (await n.clock.now()).getTime();
  if (ms < 0) throw new Error(`the clock does not go back to ${iso}`);
  await n.clock.pass(`${ms} milliseconds`);
};
/** The same, with every clock of the platform stopped: nothing is sent on the way. */
export const setQuietly = async (n: Network, iso: string): Promise<void> => {
  const ms = Date.parse(iso) - (await n.clock.now()).getTime();
  await n.db.own('update installation set shift = shift + $1::interval', [`${ms} milliseconds`]);
};

export const words = { title: { en: 'Medical care in armed conflict', fr: 'Les soins médicaux en période de conflit armé' }, purpose: { en: 'Medical care is protected in all circumstances.', fr: 'Les soins médicaux sont protégés en toutes circonstances.' } };

/** A text of Slovenia's before the members, in both languages. */
export const tabled = async (n: Network): Promise<string> => {
  const id = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'joint-statement', ...words, lang: 'en' }, id);
  await n.as('SVN').do('action.table', {}, id);
  return id;
};

/** Announced in a meeting by Slovenia, collecting, until noon of 30 March unless `more` says otherwise; the clock starts it at once. Answers the round's id. */
export const announce = async (n: Network, action: string, more: Record<string, unknown> = {}): Promise<string> => {
  const silence = randomUUID();
  await n.as('SVN').do('silence.announce', { silence, mode: 'collecting', date: '2027-03-30', time: '12:00', meeting: true, ...more } as never, action);
  await n.clock.runDue();
  return silence;
};
export const objection = { lang: 'en' as const, reason: 'The words go too far.' };

/** The rounds of an action as everybody reads them, first to last. */
export const rounds = async (n: Network, action: string): Promise<({ id: string } & SilenceView)[]> => {
  const { views } = JSON.parse((await n.app.get(Read).since(action, null))!.text) as Packet;
  return views.filter((v) => v.ref.startsWith('silence:')).map((v) => v.view as { id: string } & SilenceView).sort((a, b) => a.round - b.round);
};
export const round = async (n: Network, action: string): Promise<{ id: string } & SilenceView> => (await rounds(n, action)).at(-1)!;
export const voices = (s: SilenceView): Record<string, Voice> => Object.fromEntries(s.voices.map((v) => [v.party, v.voice]));

export interface Told {
  type: string;
  due: Date | null;
  party: string;
  behalf: string | null;
  data: Record<string, unknown>;
}
export const told = (n: Network, channel: string = NETWORK): Promise<Told[]> => n.db.own<Told & Record<string, unknown>>('select type, due, party, behalf, data from entry where channel = $1 order by seq', [channel]) as Promise<Told[]>;
