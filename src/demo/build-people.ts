// Brings the demonstration's states and people in, as an installation would: the operator makes the first officer, the secretariat admits states and invites one
// person each, who opens the posts, brings in the others and hands in credentials; the secretariat rules on them. Not here: who they are (states.ts, people-*.ts).
import { SECRETARIAT_CHANNEL } from '../contract/members.views.js';
import type { ReadDb } from '../ledger/read-db.js';
import { STORY_DAYS, type Calendar } from './calendar.js';
import { ASSISTANT, AWAITED, OFFICER, SECRETARIAT_POST, type DemoCredentials, type DemoDelegation, type DemoPerson, type DemoPost } from './people.js';
import { EUROPE } from './people-europe.js';
import { WORLD } from './people-world.js';
import type { Scene } from './scenes.js';
import { OPERATOR, SIDE_BY_SIDE, together, type Stage } from './stage.js';
import { demoStates, TERMS } from './states.js';

/** The name of the very first act: its receipt says whether, and when, a demonstration was begun. */
export const FIRST_ACT = `person ${OFFICER.key}`;
interface Invited { person: string; role: string }

/** The first officer of the secretariat. Answers when the demonstration was begun, in milliseconds of the true time, also when it is played again. */
export const beginWith = async (stage: Stage): Promise<number> => {
  const { key, ...officer } = OFFICER;
  const { at, result } = await stage.act(FIRST_ACT, OPERATOR, 'person.invite', { ...officer, mandates: [...officer.mandates] }, SECRETARIAT_CHANNEL);
  const { person, role } = result as unknown as Invited;
  stage.enter(key, person, role);
  return Date.parse(at) + STORY_DAYS * 86_400_000;
};

export const buildSecretariat = async (stage: Stage): Promise<void> => {
  const officer = stage.as(OFFICER.key);
  const { key: _post, ...post } = SECRETARIAT_POST;
  const opened = await stage.act('post secretariat', officer, 'post.open', post, SECRETARIAT_CHANNEL);
  const { post: at } = opened.result as { post: string };
  const { key, ...assistant } = ASSISTANT;
  const { result } = await stage.act(`person ${key}`, officer, 'person.invite', { ...assistant, mandates: [...assistant.mandates], post: at }, SECRETARIAT_CHANNEL);
  stage.enter(key, (result as unknown as Invited).person, (result as unknown as Invited).role);
  const hat = officer as { hat: string };
  await stage.act('post of the officer', officer, 'role.change', { role: hat.hat, post: at }, SECRETARIAT_CHANNEL);
};

export const buildStates = async (stage: Stage, on: Calendar): Promise<void> => {
  const officer = stage.as(OFFICER.key);
  for (const { state, status, since, decision, left } of demoStates(on)) {
    await stage.act(`admit ${state} ${left ? 'at first' : 'for good'}`, officer, 'state.admit', { state, status, since, decision });
    if (left) await stage.act(`withdraw ${state}`, officer, 'state.withdraw', { state, ...left });
  }
  for (const t of TERMS) await stage.act(`chair ${t.state}`, officer, 'chair.appoint', { state: t.state, from: on.month(t.from), until: on.month(t.until) });
};

/** Delegations have a channel each, so they are brought in side by side. */
export const buildDelegations = (stage: Stage, on: Calendar, db: ReadDb): Promise<void> =>
  together([...EUROPE, ...WORLD], SIDE_BY_SIDE, async (d) => {
    const [state] = await db.query<{ channel: string }>('select channel from state where code = $1', [d.party]);
    await new Delegation(stage, on, d, state!.channel).build();
  });

/** Letters of the last days, which nobody has ruled on. */
export const letterScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] =>
  [...EUROPE, ...WORLD].flatMap(({ party, people, letter }) => {
    if (!letter) return [];
    const { issuer, authority, ago, days } = letter;
    const play = async (): Promise<void> => {
      const [state] = await db.query<{ channel: string }>('select channel from state where code = $1', [party]);
      const roles = people.map((p) => (stage.as(p.key) as { hat: string }).hat);
      await stage.act(`letter ${party}`, stage.as(people[0].key), 'credentials.submit', { issuer, authority, from: on.inDays(days), until: on.month(19), roles }, state!.channel);
    };
    return [{ at: on.before(ago, zoneOf(people[0].key)), play }];
  });

const ZONES = new Map([...EUROPE, ...WORLD].flatMap((d) => d.people.map((p) => [p.key, d.posts.find((post) => post.key === p.post)!.zone] as const)));
/** Everybody who has been here, by key. */
export const VISITORS: readonly string[] = [OFFICER.key, ASSISTANT.key, ...[...EUROPE, ...WORLD].flatMap((d) => d.people.filter((p) => !AWAITED.includes(p.email)).map((p) => p.key))];
/** The zone of somebody's post. */
export const zoneOf = (person: string): string => ZONES.get(person) ?? SECRETARIAT_POST.zone;

class Delegation {
  private readonly posts = new Map<string, string>();
  private readonly roles: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly on: Calendar,
    private readonly d: DemoDelegation,
    private readonly channel: string,
  ) {}

  async build(): Promise<void> {
    const [first, ...others] = this.d.people;
    const role = await this.invite(first, OFFICER.key, {});
    for (const post of this.d.posts) await this.open(post, first.key);
    await this.stage.act(`post of ${first.key}`, this.stage.as(first.key), 'role.change', { role, post: this.posts.get(first.post)! }, this.channel);
    for (const person of others) await this.invite(person, first.key, { post: this.posts.get(person.post)! });
    for (const person of this.d.people) await this.secondHat(person, first.key);
    if (this.d.credentials) await this.credentials(this.d.credentials, first.key);
  }

  private async open({ key, ...post }: DemoPost, by: string): Promise<void> {
    const { result } = await this.stage.act(`post ${this.d.party} ${key}`, this.stage.as(by), 'post.open', post, this.channel);
    this.posts.set(key, (result as { post: string }).post);
  }

  private async invite({ key, name, email, lang, function: f, mandates }: DemoPerson, by: string, at: { post?: string }): Promise<string> {
    const { result } = await this.stage.act(`person ${key}`, this.stage.as(by), 'person.invite', { name, email, lang, function: f, mandates, ...at }, this.channel);
    const { person, role } = result as unknown as Invited;
    this.stage.enter(key, person, role);
    this.roles.push(role);
    return role;
  }

  private async secondHat({ key, also }: DemoPerson, by: string): Promise<void> {
    if (!also) return;
    const { person } = this.stage.as(key) as { person: string };
    const terms = { person, post: this.posts.get(also.post)!, function: also.function, mandates: also.mandates };
    const { result } = await this.stage.act(`second hat of ${key}`, this.stage.as(by), 'role.grant', terms, this.channel);
    this.roles.push((result as { role: string }).role);
  }

  private async credentials({ issuer, authority, verdict, days }: DemoCredentials, by: string): Promise<void> {
    const until = days === undefined ? this.on.month(19) : this.on.inDays(days);
    const letter = { issuer, authority, from: this.on.month(-4), until, roles: this.roles };
    const { result } = await this.stage.act(`credentials ${this.d.party}`, this.stage.as(by), 'credentials.submit', letter, this.channel);
    const reason = verdict === 'seat-provisionally' ? { reason: 'Signed by the mission; the minister’s letter is on its way' } : {};
    await this.stage.act(`review ${this.d.party}`, this.stage.as(OFFICER.key), 'credentials.review', { credentials: (result as { credentials: string }).credentials, verdict, ...reason }, this.channel);
  }
}
