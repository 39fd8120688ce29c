// Who is signed in on this page, under which hat. Not here: what the hat allows (standing.ts), the cookie (only the server and the browser see it).
import type { HatLine, MeView } from '@contract/members.reads.js';
import { Refused, Unreachable, type Api } from './api.js';
import { backoff } from './backoff.js';
import { Cell } from './cell.js';

export type Preferences = Partial<Pick<MeView, 'lang' | 'theme'> & { zone: string | null }>;
/** The hat that is worn. */
export const wornBy = (me: MeView | null): HatLine | undefined => me?.hats.find((h) => h.hat === me.hat);

export type SessionState = { readonly is: 'unknown' } | { readonly is: 'out'; readonly why: string | null } | { readonly is: 'in'; readonly me: MeView };

const SIGNED_OUT = 401;

export class Session {
  readonly state = new Cell<SessionState>({ is: 'unknown' });
  /** Nobody waits for the answer any more. */
  closed = false;

  constructor(
    private readonly api: Api,
    private readonly random: () => number = Math.random,
  ) {}

  get me(): MeView | null {
    const state = this.state.get();
    return state.is === 'in' ? state.me : null;
  }

  /** Asks who is signed in until the server has said it. */
  async load(): Promise<void> {
    for (let tries = 0; (await this.refresh()) === null && !this.closed; tries += 1) await new Promise((r) => setTimeout(r, backoff(tries, this.random)));
  }

  /** True or false: somebody is signed in, nobody is. Null: the server could not be asked. */
  async refresh(): Promise<boolean | null> {
    try {
      const me = await this.api.get<MeView>('/api/me');
      if (JSON.stringify(me) !== JSON.stringify(this.me)) this.state.set({ is: 'in', me });
      return true;
    } catch (e) {
      if (!(e instanceof Refused) || e.status !== SIGNED_OUT) return null;
      this.out(null);
      return false;
    }
  }

  /** The session is over, or there never was one. */
  out(why: string | null): void {
    if (this.state.get().is !== 'out') this.state.set({ is: 'out', why });
  }

  /** Rejects with Refused for a wrong address or password. */
  async signIn(email: string, password: string): Promise<void> {
    await this.api.post('/api/session', { email, password });
    await this.entered();
  }
  /** After anything that set the cookie: an invitation accepted, a person of the demonstration chosen. */
  async entered(): Promise<void> {
    if ((await this.refresh()) === null) throw new Unreachable(null);
  }
  async signOut(): Promise<void> {
    await this.api.delete('/api/session');
    this.out(null);
  }
  async chooseHat(hat: string): Promise<void> {
    await this.api.post('/api/session/hat', { hat });
    await this.refresh();
  }
  async prefer(preferences: Preferences): Promise<void> {
    await this.api.put('/api/me/preferences', preferences);
    await this.refresh();
  }
}
