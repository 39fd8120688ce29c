// Everybody who may ask for something: each stands for a kind of people, with a session and a line of its own where it can have them. The columns of table.txt.
import { MANDATES, SECRETARIAT, type Mandate } from '../../../src/contract/seats.js';
import type { Actor } from '../../../src/ledger/command.js';
import { Cookie } from '../../../src/members/cookie.js';
import { Invitations } from '../../../src/members/invitations.js';
import { Passwords } from '../../../src/members/passwords.js';
import { SignIn } from '../../../src/members/sign-in.js';
import { Ear } from '../../support/ear.js';
import type { HttpApplication } from '../../support/http.js';
import type { Network, Voice } from '../../support/network.js';
import { PASSWORD } from '../../support/visitor.js';
import { FORMER, PARTNER, type World } from '../world.js';

/** Key and meaning, in the order of the table's columns. The delegates and the head are Norway's, the owner of what is “own” to them. */
export const PERSONAS = {
  ano: 'nobody: no session',
  inv: 'invited for Norway, not yet in: shows the link’s token as a cookie',
  rvk: 'account closed: shows the cookie it had',
  hat: 'office ended, the session lives',
  non: 'Norway, without a mandate',
  spk: 'Norway, speak only',
  neg: 'Norway, negotiate only',
  bnd: 'Norway, bind only',
  rep: 'Norway, report only',
  adm: 'Norway, admin only (focal point)',
  hed: 'Norway, every mandate (head)',
  can: 'another delegation (Canada), every mandate',
  chr: 'the delegation in the chair (Chile), every mandate',
  obs: 'observer (South Africa), every mandate',
  prt: 'partner (Korea), every mandate',
  old: 'a state whose membership has ended (Jordan), every mandate',
  sec: 'secretariat, speak only',
  off: 'secretariat, every mandate (officer)',
  opr: 'somebody at the machine’s shell (no HTTP, no socket)',
  clk: 'time itself (no HTTP, no socket)',
} as const;
export type PersonaKey = keyof typeof PERSONAS;

export interface Persona {
  key: PersonaKey;
  /** Whose object is its own; null for those who belong to nobody. */
  party: string | null;
  person: { id: string; hat: string; email: string } | null;
  /** As it acts at the door directly; null: it has to come by HTTP or socket. */
  actor: Actor | null;
  cookie: string;
  /** Its session lives, or should. */
  lives: boolean;
  ear: Ear | null;
}
const NORWEGIANS: Readonly<Record<string, readonly Mandate[]>> = { non: [], spk: ['speak'], neg: ['negotiate'], bnd: ['bind'], rep: ['report'], adm: ['admin'], inv: MANDATES, rvk: MANDATES, hat: MANDATES };
const HEADS: Readonly<Record<string, string>> = { hed: 'NOR', can: 'CAN', chr: 'CHL', obs: 'ZAF', old: FORMER, off: SECRETARIAT };
const FAR = new Date(Date.now() + 20 * 365 * 86_400_000);

export class Personas {
  readonly all: Persona[] = [];

  private constructor(
    readonly web: HttpApplication,
    private readonly n: Network,
  ) {}

  /** Everybody, with the lines of those who get one. */
  static async gather(w: World, web: HttpApplication): Promise<Personas> {
    const p = new Personas(web, w.n);
    for (const key of Object.keys(PERSONAS) as PersonaKey[]) p.all.push(await p.meet(key, await p.voice(key, w)));
    const hash = await web.app.get(Passwords, { strict: false }).make(PASSWORD, { name: 'x', email: 'x@example.org' });
    await w.n.db.own('update person set password = $2 where id = any($1::uuid[])', [p.all.flatMap((x) => (x.person && x.key !== 'inv' ? [x.person.id] : [])), hash]);
    const of = (key: PersonaKey) => p.all.find((x) => x.key === key)!.person!;
    await p.end(of('rvk'), of('hat'));
    for (const x of p.all) if (!x.actor) x.ear = await Ear.open(web.origin, { cookie: x.cookie, origin: web.origin }).catch(() => null);
    return p;
  }

  private async voice(key: PersonaKey, w: World): Promise<Voice | null> {
    if (HEADS[key]) return w.heads.get(HEADS[key])!;
    if (NORWEGIANS[key]) return this.n.person('NOR', NORWEGIANS[key], `Persona ${key}`);
    if (key === 'prt') return this.n.person(PARTNER);
    return key === 'sec' ? this.n.person(SECRETARIAT, ['speak']) : null;
  }

  private async meet(key: PersonaKey, voice: Voice | null): Promise<Persona> {
    const actor: Actor | null = key === 'clk' ? { kind: 'clock', due: FAR } : key === 'opr' ? { kind: 'operator' } : null;
    if (!voice) return { key, party: null, person: null, actor, cookie: '', lives: false, ear: null };
    const [row] = await this.n.db.own<{ email: string }>('select email from person where id = $1', [voice.person]);
    const cookie = key === 'inv' ? this.cookieOf((await this.linkOf(voice.person)).token) : await this.session(voice.person);
    return { key, party: voice.party, person: { id: voice.person, hat: voice.hat, email: row!.email }, actor, cookie, lives: key !== 'inv' && key !== 'rvk', ear: null };
  }

  /** The account of the one is closed, the office of the other ended. */
  private async end(closed: { id: string }, hatless: { hat: string }): Promise<void> {
    const nor = await this.n.delegation('NOR');
    await this.n.operator.do('person.close', { person: closed.id }, nor);
    await this.n.operator.do('role.end', { role: hatless.hat }, nor);
  }

  /** After a question that may have ended its session: another one, as it had. */
  async renew(p: Persona): Promise<void> {
    if (p.lives) p.cookie = await this.session(p.person!.id);
  }
  /** A live session's cookie, as sign-in would give it. */
  async session(person: string): Promise<string> {
    return this.cookieOf(await this.web.app.get(SignIn, { strict: false }).open(person, 'Proof'));
  }
  async linkOf(person: string): Promise<{ token: string }> {
    return { token: (await this.web.app.get(Invitations, { strict: false }).issue(person, null)).link.split('#')[1]! };
  }
  private cookieOf(token: string): string {
    return this.web.app.get(Cookie, { strict: false }).write(token).split(';')[0]!;
  }

  close(): void {
    for (const { ear } of this.all) ear?.close();
  }
}
