// G22: everybody does everything, then reads everything there is to read. Answers what reached somebody outside its audience. Not here: the stage, the parts of it.
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../../src/contract/seats.js';
import { AlarmClock } from '../../../src/ledger/clock.js';
import { Dispatch } from '../../../src/ledger/dispatch.js';
import type { Persona } from '../permissions/personas.js';
import { parse, tableText } from '../permissions/table.js';
import { PICTURE, smallFile } from '../world.js';
import { Audiences } from './audience.js';
import { METRICS, stage, type Stage } from './stage.js';

export interface Leaks {
  /** `who read which field of what, and where`: what must be empty. */
  outside: string[];
  /** Secrets and tokens in the log, on the bus, in the figures; secrets in the database. */
  spilt: string[];
  /** Commands that nobody could do, although the reviewed table of permissions does not say why. */
  undone: string[];
  /** Text fields that carried a token, and those that no act was taken with. */
  fields: { carried: number; refused: string[] };
  tokens: number;
  reads: number;
  /** Bytes of log and messages of the bus that were looked through. */
  log: number;
  bus: number;
  /** Tokens that somebody inside their audience did read: without them nothing was looked for in the right place. */
  found: number;
}
const SEARCHED = 60;
const HEARD_MS = 2_500;
/** Who has no party to read for, whatever the session says. */
const DEAD = new Set(['ano', 'inv', 'rvk', 'hat']);
/** One of each party, and who has lost the office: they ask for every object. Everybody else reads as one of them, or is shown out by the first question of the route. */
const THOROUGH = new Set(['hed', 'can', 'chr', 'obs', 'prt', 'old', 'off', 'hat']);
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
const partyOf = (p: Persona): string | null => (DEAD.has(p.key) ? null : p.party);
const mint = (s: Stage, by: string, field: string, party = 'NOR'): string => s.tokens.mint({ by, field, channel: '', party });

/** A record with a partner and a place that it does not show, shared when that is settled: at no moment were they for anybody else. */
const hide = async (s: Stage): Promise<void> => {
  const [partner, place] = [mint(s, 'initiative.protect', 'partner'), mint(s, 'initiative.protect', 'place')];
  const id = await s.norway.open('initiative.draft', { title: { en: 'Guarded' } });
  await s.norway.do('initiative.revise', { basedOn: 1, partners: [{ role: '4', ref: partner, name: { en: partner } }], countries: [{ code: 'MLI' }], locations: [{ name: { en: place }, administrative: [] }] }, id);
  await s.norway.do('initiative.protect', { basedOn: 2, precision: 'country', partners: [0], reason: 'staff' }, id);
  await s.norway.do('initiative.share', { basedOn: 3 }, id);
};

/** Names and bytes of files; they stay their delegation's. */
const upload = async (s: Stage): Promise<void> => {
  const send = async (path: string, name: string, bytes: Buffer): Promise<{ file: string }> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const answer = await fetch(s.web.origin + path, { method: 'POST', headers: { origin: s.web.origin, cookie: s.head.cookie }, body: form });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as { file: string };
  };
  await send('/api/files/upload', `${mint(s, 'files', 'name')}.png`, PICTURE);
  const bring = () => send('/api/imports/upload', `${mint(s, 'imports', 'name')}.xml`, smallFile(`XX-9-${mint(s, 'imports', 'text')}`));
  await s.norway.open('import.open', { file: (await bring()).file });
  await s.other.app.get(AlarmClock).runDue();
  // Some more, for the acts that take one each.
  for (let i = 0; i < 4; i += 1) await bring();
};

/** Signing in with what is wrong and by a link, preferences, signals. Answers what must be written down nowhere. */
const come = async (s: Stage): Promise<string[]> => {
  const password = `zz-${randomUUID()}`;
  const send = (path: string, body: object, agent = 'Browser', method = 'POST') =>
    fetch(s.web.origin + path, { method, headers: { origin: s.web.origin, 'content-type': 'application/json', 'user-agent': agent, 'x-forwarded-for': '10.77.0.1' }, body: JSON.stringify(body) });
  await send('/api/session', { email: `${mint(s, 'session', 'email')}@example.org`, password });
  const { token: link } = await s.personas.linkOf(s.newcomer.person);
  await send('/api/invitation', { token: link });
  const came = await send('/api/invitation/accept', { token: link, password }, mint(s, 'session', 'agent', 'AUT'));
  if (came.status !== 204) throw new Error(`the link: ${came.status} ${await came.text()}`);
  await send('/api/me/preferences', { zone: mint(s, 'me', 'zone') }, 'Browser', 'PUT');
  for (const p of s.personas.all) if (p.ear?.socket.connected) await p.ear.ask('signal', { channel: NETWORK, kind: 'typing', data: mint(s, 'signal', 'data') });
  return [password, link, String(came.headers.get('set-cookie')).split(/[=;]/)[1]!, ...s.personas.all.flatMap((p) => (p.cookie ? [p.cookie.split('=')[1]!] : []))];
};

/** Every address by everybody, and searches for what is not theirs. */
const readAll = async (s: Stage, audiences: Audiences): Promise<void> => {
  await s.reading.channels(s.personas.all, 'ask');
  for (const objects of ['all', 'one'] as const) await s.reading.everything(s.personas.all.filter((p) => THOROUGH.has(p.key) === (objects === 'all')), await s.reading.addresses(objects));
  const closed = [...s.tokens.all.values()].filter((t) => !audiences.may('CAN', t)).slice(0, SEARCHED);
  const searches = closed.flatMap(({ text }) => ['/api/search?q=', '/api/initiatives?q='].map((path) => path + text));
  await s.reading.everything(s.personas.all.filter((p) => ['can', 'obs', 'off', 'hed'].includes(p.key)), searches);
};

/** Tokens by who read them: outside their audience, and how many inside. */
const judge = async (s: Stage, audiences: Audiences, begun: Date): Promise<{ outside: string[]; found: number }> => {
  // Everybody may be told what is known of oneself, office or not.
  const selves = new Map((await s.n.db.own<{ id: string; text: string }>('select id, name || email as text from person')).map((r) => [r.id, r.text.toLowerCase()]));
  const outside = new Map<string, string>();
  const found = new Set<string>();
  for (const { persona, token, where } of s.reading.seen) {
    const t = s.tokens.all.get(token)!;
    // What was pushed earlier was for those who sat there then.
    const isLive = /^(pushed|subscribe)/.test(where);
    if (audiences.may(partyOf(persona), t, isLive ? begun : undefined)) found.add(token);
    else if (!(persona.lives && selves.get(persona.person?.id ?? '')?.includes(token))) outside.set(`${persona.key} read ${t.field} of ${t.by} (${t.party})`, where.slice(0, 160));
  }
  return { outside: [...outside].map(([what, where]) => `${what}: ${where}`), found: found.size };
};

/** What lies where no text of anybody belongs. */
const spilt = async (s: Stage, secrets: readonly string[]): Promise<string[]> => {
  const figures = await fetch(`${s.web.origin}/metrics`, { headers: { authorization: `Bearer ${METRICS}` } }).then((a) => a.text());
  const tables = await s.n.db.own<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const rows = (await Promise.all(tables.map(({ name }) => s.n.db.own<{ text: string }>(`select t::text as text from "${name}" t`)))).flat().map((r) => r.text).join('\n');
  const elsewhere = Object.entries({ log: s.log.join(''), bus: s.bus.text.join('\n'), figures }).flatMap(([where, text]) => [
    ...s.tokens.in(text).map((t) => `${t.field} of ${t.by} in the ${where}`),
    ...secrets.filter((secret) => text.includes(secret)).map(() => `a secret in the ${where}`),
  ]);
  const kept = secrets.filter((secret) => rows.includes(secret) || rows.includes(Buffer.from(secret).toString('hex'))).map(() => 'a secret in the database');
  return [...new Set([...elsewhere, ...kept])];
};

export const leaks = async (seed: number, redisUrl: string | null): Promise<Leaks> => {
  const s = await stage(seed, redisUrl);
  try {
    const begun = (await s.n.db.own<{ now: Date }>('select concord_now() as now'))[0]!.now;
    s.reading.listen(s.personas.all);
    await s.reading.channels(s.personas.all, 'subscribe');
    await hide(s);
    await upload(s);
    const secrets = await come(s);
    s.sowing.attend(s.other.app, s.partyOf);
    const undone = await s.sowing.everyCommand(s.w, s.n.db.own, s.other.app.get(Dispatch), s.personas.all.flatMap((p) => (p.person ? [p.person.id, p.person.hat] : [])), parse(tableText()).nobody);
    await pause(HEARD_MS);
    const audiences = await Audiences.read(s.n.db.own);
    await readAll(s, audiences);
    const { outside, found } = await judge(s, audiences, begun);
    s.quiet();
    return { outside, found, undone, spilt: await spilt(s, secrets), fields: s.sowing.fields, tokens: s.tokens.all.size, reads: s.reading.reads, log: s.log.join('').length, bus: s.bus.text.length };
  } finally {
    await s.close();
  }
};
