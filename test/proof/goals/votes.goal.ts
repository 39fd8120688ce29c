// G16: thirty delegations vote, each from five devices at once, each device sending its ballot again and again to whichever node, while fifty hands of the chair end the vote. One ballot a delegation,
// what was acknowledged is what was counted, and nothing comes in afterwards. Raw requests, because our own client would not do it. Not here: the rules of votes (the meetings' stories).
import { randomUUID } from 'node:crypto';
import { CHOICES, type Choice } from '../../../src/contract/voting.tally.js';
import { PLENARY_RULES } from '../../../src/contract/meetings.views.js';
import type { Guest } from '../../support/window.js';
import { inParallel } from '../clients.js';
import type { Cluster } from '../cluster.js';
import { pause, type Ctx, type Goal, type Proof } from '../goal.js';
import { act, hire, signIn, STATES } from '../people.js';

const DEVICES = 5;
const CLOSERS = 50;
const CHAIR = 'NOR';
/** With the ten of every proof and its spare one, thirty. */
const MORE = ['AUS', 'BEL', 'BGR', 'BRA', 'CZE', 'DNK', 'EST', 'FIN', 'GHA', 'GRC', 'ITA', 'JPN', 'KEN', 'LVA', 'MEX', 'MLI', 'PRT', 'SWE', 'THA', 'URY'] as const;
const PARTIES = [...STATES, ...MORE];
const HEAD = ['speak', 'negotiate', 'bind', 'report', 'admin'];

interface Answer {
  ok: boolean;
  text: string;
}
/** Sends one command under its id until it is answered; a node that cannot now says so. */
const send = async (url: string, guest: Guest, name: string, channel: string, command: string, payload: object): Promise<Answer> => {
  for (;;) {
    const answer = await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: guest.cookie, origin: url }, body: JSON.stringify({ channel, command, payload, hat: guest.hat }) });
    const body = (await answer.json()) as { ok?: true; refusal?: { detail: { retry?: boolean } } };
    if (body.ok || (body.refusal && !body.refusal.detail.retry)) return { ok: Boolean(body.ok), text: JSON.stringify(body) };
    await pause(60);
  }
};

interface Hall {
  meeting: string;
  chair: Guest;
  devices: Map<string, Guest[]>;
}
/** The further delegations join for as long as the goal lasts. */
const join = async (cluster: Cluster): Promise<void> => {
  const [{ people }, { url }] = [cluster, cluster.next()];
  for (const state of MORE) {
    await act(url, people.officer, 'state.admit', { state, status: 'member' });
    const [row] = await people.db.own<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1`, [state]);
    people.delegations.set(state, row!.id);
    const { result } = await act(url, people.officer, 'person.invite', { name: `Head of ${state}`, email: `${randomUUID()}@${state.toLowerCase()}.example`, lang: 'en', function: 'head', mandates: HEAD }, row!.id);
    people.admins.set(state, await signIn(people, String(result!.person), String(result!.role), state));
  }
};
const leave = async (cluster: Cluster): Promise<void> => {
  const { people } = cluster;
  for (const state of MORE) {
    if (people.delegations.has(state)) await act(cluster.next().url, people.officer, 'state.withdraw', { state });
    people.admins.delete(state);
    people.delegations.delete(state);
  }
};

const assemble = async (cluster: Cluster): Promise<Hall> => {
  const { people } = cluster;
  const { url } = cluster.next();
  const [body, meeting, sitting] = [randomUUID(), randomUUID(), randomUUID()];
  const devices = new Map<string, Guest[]>();
  for (const party of PARTIES) devices.set(party, await inParallel(Array.from({ length: DEVICES }), DEVICES, () => hire(people, url, party)));
  const chair = devices.get(CHAIR)![0]!;
  await act(url, people.officer, 'body.constitute', { body, kind: 'plenary', nameEn: 'Plenary', nameFr: 'Plénière', chair: CHAIR, open: 'network', rules: PLENARY_RULES });
  const from = Date.now() + 60_000;
  await act(url, chair, 'meeting.convene', { body, title: { en: 'A day of votes' }, zone: 'UTC', hybrid: true, sittings: [{ sitting, from: new Date(from).toISOString(), until: new Date(from + 3_600_000).toISOString() }] }, meeting);
  for (const party of PARTIES) await act(url, devices.get(party)![0]!, 'presence.enter', { sitting, mode: 'room' }, meeting);
  await act(url, chair, 'sitting.open', { sitting }, meeting);
  return { meeting, chair, devices };
};

interface Round {
  /** Devices whose duplicates were answered differently, delegations with two acknowledged ballots, acknowledged and not counted or counted otherwise, counted and not acknowledged. */
  twice: number;
  wrong: number;
  ballots: number;
  refused: number;
}
const round = async (ctx: Ctx, cluster: Cluster, { meeting, chair, devices }: Hall, copies: number): Promise<Round> => {
  const url = () => cluster.next().url;
  const vote = randomUUID();
  await act(url(), chair, 'vote.announce', { vote, kind: 'recorded', majority: 'simple', about: 'proposal', question: { en: 'So decided?', fr: 'En est-il ainsi décidé ?' } }, meeting);
  await act(url(), chair, 'vote.open', { vote }, meeting);
  const cast = async (party: string, guest: Guest): Promise<{ party: string; choice: Choice; answers: Answer[] }> => {
    const [command, choice] = [randomUUID(), CHOICES[ctx.dice(3)]!];
    const answers = await Promise.all(Array.from({ length: copies }, async () => {
      await ctx.nemesis.pause(0, 40);
      return send(url(), guest, 'ballot.cast', meeting, command, { vote, choice });
    }));
    return { party, choice, answers };
  };
  // A person may send so much a second: the chair's delegation has five.
  const close = async (_: unknown, i: number): Promise<Answer> => {
    await ctx.nemesis.pause(20, 160);
    return send(url(), devices.get(CHAIR)![i % DEVICES]!, 'vote.close', meeting, randomUUID(), { vote });
  };
  const [sent, ended] = await Promise.all([
    Promise.all([...devices].flatMap(([party, guests]) => guests.map((g) => cast(party, g)))),
    Promise.all(Array.from({ length: CLOSERS }, close)),
  ]);
  for (const verb of ['vote.lock', 'vote.declare', 'vote.record']) await act(url(), chair, verb, { vote }, meeting);
  const ballots = new Map((await cluster.people.db.own<{ party: string; choice: Choice }>('select party, choice from vote_ballot where vote = $1', [vote])).map((b) => [b.party, b.choice]));
  const [{ tally }] = (await cluster.people.db.own<{ tally: Record<Choice | 'absent', number> }>('select tally from vote where id = $1', [vote])) as [{ tally: Record<Choice | 'absent', number> }];
  const taken = sent.filter((s) => s.answers[0]!.ok);
  const mixed = sent.filter((s) => new Set(s.answers.map((a) => a.text)).size !== 1).length;
  const doubled = taken.length - new Set(taken.map((s) => s.party)).size;
  const miscounted = taken.filter((s) => ballots.get(s.party) !== s.choice).length + Math.abs(ballots.size - taken.length) + CHOICES.filter((c) => tally[c] !== [...ballots.values()].filter((b) => b === c).length).length;
  const ends = ended.filter((e) => e.ok).length;
  return { twice: mixed + doubled, wrong: miscounted + Math.abs(ends - 1), ballots: ballots.size, refused: sent.length - taken.length };
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  await join(cluster);
  try {
    const hall = await assemble(cluster);
    const copies = ctx.count(10, 3);
    const rounds: Round[] = [];
    for (let i = 0; i < ctx.count(200, 10); i += 1) rounds.push(await round(ctx, cluster, hall, copies));
    const sum = (of: (r: Round) => number): number => rounds.reduce((n, r) => n + of(r), 0);
    const figure = `${rounds.length} votes of ${PARTIES.length} delegations × ${DEVICES} devices × ${copies} duplicates while ${CLOSERS} close: ${sum((r) => r.ballots)} ballots, ${sum((r) => r.refused)} refused, ${sum((r) => r.twice)} doubled, ${sum((r) => r.wrong)} not as acknowledged`;
    // Without some that came too late, and some in time, nothing was raced.
    return { figure, held: sum((r) => r.twice + r.wrong) === 0 && sum((r) => r.ballots) > 0 && sum((r) => r.ballots) < rounds.length * PARTIES.length };
  } finally {
    await leave(cluster);
  }
};

export const goals: Goal[] = [{ id: 'G16', promise: 'vote races', goal: 'one ballot a delegation; acknowledged = counted', prove }];
