// Somebody with a browser: keeps its cookie, says where its pages come from, comes in by link and password. Not here: what is told of them (the stories).
import { randomUUID } from 'node:crypto';
import type { Mandate } from '../../src/contract/seats.js';
import { Invitations } from '../../src/members/invitations.js';
import { httpApplication, type Answer, type HttpApplication } from './http.js';
import type { Network } from './network.js';

export const PASSWORD = 'correct horse battery staple';
export interface Somebody {
  person: string;
  role: string;
  email: string;
}
export const why = (answer: Answer): string => answer.json<{ refusal: { detail: { why: string } } }>().refusal.detail.why;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
let addresses = 0;
const freshAddress = (): string => `10.0.${Math.floor((addresses += 1) / 250)}.${(addresses % 250) + 1}`;

/** A browser at an address of its own. */
export class Browser {
  cookie = '';
  private readonly address = freshAddress();

  constructor(
    private readonly web: HttpApplication,
    private readonly agent = 'Browser',
  ) {}

  /** An empty header is not sent. */
  async ask(method: Method, path: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const all = { 'x-forwarded-for': this.address, origin: this.web.origin, 'user-agent': this.agent, cookie: this.cookie, ...(payload ? { 'content-type': 'application/json' } : {}), ...headers };
    const answer = await this.web.send(method, path, Object.fromEntries(Object.entries(all).filter(([, v]) => v !== '')), payload && JSON.stringify(payload));
    const set = answer.headers['set-cookie'];
    if (set) this.cookie = String(set).split(';')[0]!;
    return answer;
  }
  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.ask('POST', '/api/session', { email, password });
  }
  me(): Promise<Answer> {
    return this.ask('GET', '/api/me');
  }
}

/** The front door of a Network in which Norway and Canada are members. */
export class FrontDoor {
  private desk: Promise<Browser> | null = null;

  private constructor(
    readonly n: Network,
    readonly web: HttpApplication,
  ) {}

  static async open(n: Network): Promise<FrontDoor> {
    return new FrontDoor(n, await httpApplication(n.db.url));
  }

  browser(agent?: string): Browser {
    return new Browser(this.web, agent);
  }

  async invite(mandates: Mandate[] = ['speak'], party = 'NOR'): Promise<Somebody> {
    const email = `${randomUUID().slice(0, 8)}@mfa.example`;
    const { result } = await this.n.as(party).do('person.invite', { name: 'Liv Aas', email, lang: 'en', function: 'delegate', mandates }, await this.n.delegation(party));
    return { ...(result as { person: string; role: string }), email };
  }

  /** Somebody new who has a password and is signed in here. */
  async letIn(mandates: Mandate[] = ['speak'], party = 'NOR'): Promise<Somebody & { browser: Browser }> {
    const somebody = await this.invite(mandates, party);
    const browser = this.browser();
    const { link } = await this.web.app.get(Invitations).issue(somebody.person, null);
    const came = await browser.ask('POST', '/api/invitation/accept', { token: link.split('#')[1], password: PASSWORD });
    if (came.status !== 204) throw new Error(`not let in: ${came.body}`);
    return { ...somebody, browser };
  }

  /** Whoever administers Norway's people, signed in. */
  focalPoint(): Promise<Browser> {
    return (this.desk ??= this.letIn(['speak', 'admin']).then((s) => s.browser));
  }

  async linkFor(person: string): Promise<string> {
    const answer = await (await this.focalPoint()).ask('POST', `/api/people/${person}/invitation`);
    if (answer.status !== 200) throw new Error(`no link: ${answer.body}`);
    return answer.json<{ link: string }>().link.split('#')[1]!;
  }

  close(): Promise<void> {
    return this.web.close();
  }
}
