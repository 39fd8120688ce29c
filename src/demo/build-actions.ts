// Lets the demonstration's states negotiate and undertake: drafts written, put before the members, words proposed and opposed, signatures, a campaign with its tasks.
// Not here: what they say (actions.ts).
import { isBracket, type Anchor, type Content, type Run } from '../contract/text.model.js';
import type { ReadDb } from '../ledger/read-db.js';
import { CAMPAIGN, SPONSORS, TEXTS, type DemoProposal, type DemoText } from './actions.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import { QUIET } from './silences.js';
import type { Scene } from './scenes.js';
import { idOf, type Stage } from './stage.js';

export const actionOf = (key: string): string => idOf(`action:${key}`);
export const paragraphOf = (text: DemoText, key: string): string => idOf(`paragraph:${text.key}.${key}`);

export const actionScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] => [...[...TEXTS, ...QUIET].flatMap((t) => text(stage, on, db, t)), ...sponsors(stage, on), ...campaign(stage, on)];

const text = (stage: Stage, on: Calendar, db: ReadDb, t: DemoText): Scene[] => {
  const channel = actionOf(t.key);
  const at = (ago: number, by: string) => on.before(ago, zoneOf(by));
  const open = async (): Promise<void> => {
    await stage.act(`action ${t.key}`, stage.as(t.by), 'action.open', { kind: t.kind, title: t.title, purpose: t.purpose, lang: 'en' }, channel);
    const paragraphs = t.paragraphs.map((p) => ({ id: paragraphOf(t, p.key), kind: p.kind, text: p.en, other: p.fr }));
    await stage.act(`text ${t.key}`, stage.as(t.by), 'text.add', { paragraphs }, channel);
  };
  const table = async (): Promise<void> => { await stage.act(`table ${t.key}`, stage.as(t.by), 'action.table', {}, channel); };
  return [{ at: at(t.opened, t.by), play: open }, { at: at(t.tabled, t.by), play: table }, ...t.proposals.map((p) => ({ at: at(p.ago, p.by), play: () => propose(stage, db, t, p) }))];
};

/** Where these words stand among those on which nobody disagrees; a demonstration whose words are not there is wrong. */
const anchorOf = (runs: readonly Run[], words: string, behind: boolean): Anchor => {
  const run = runs.find((r) => !isBracket(r) && r.text.includes(words));
  if (!run || isBracket(run)) throw new Error(`the demonstration’s words “${words}” stand in no run`);
  const from = run.at + run.text.indexOf(words);
  const to = { origin: run.origin, at: from + words.length };
  return { from: behind ? to : { origin: run.origin, at: from }, to };
};

const propose = async (stage: Stage, db: ReadDb, t: DemoText, p: DemoProposal): Promise<void> => {
  const [channel, paragraph, proposal] = [actionOf(t.key), paragraphOf(t, p.paragraph), idOf(`proposal:${p.key}`)];
  const [row] = await db.query<{ content: Content }>('select content from text_paragraph where id = $1', [paragraph]);
  const anchor = anchorOf(row!.content.runs, p.words, p.verb === 'insert');
  await stage.act(`propose ${p.key}`, stage.as(p.by), 'text.propose', { paragraph, verb: p.verb, anchor, text: p.text, proposal }, channel);
  for (const by of p.supported ?? []) await stage.act(`support ${p.key} ${by}`, stage.as(by), 'text.support', { paragraph, alternative: proposal }, channel);
  for (const by of p.opposed ?? []) await stage.act(`oppose ${p.key} ${by}`, stage.as(by), 'text.oppose', { paragraph, alternative: proposal }, channel);
};

const sponsors = (stage: Stage, on: Calendar): Scene[] => SPONSORS.flatMap((s) => {
  const channel = actionOf(s.text);
  const { by: lead } = TEXTS.find((t) => t.key === s.text)!;
  const act = (name: string, by: string, command: 'sponsorship.open' | 'sponsor.sign') => async (): Promise<void> => { await stage.act(`${name} ${s.text} ${by}`, stage.as(by), command, {}, channel); };
  return [{ at: on.before(s.opened, zoneOf(lead)), play: act('sponsorship', lead, 'sponsorship.open') }, ...s.signed.map(({ by, ago }) => ({ at: on.before(ago, zoneOf(by)), play: act('sign', by, 'sponsor.sign') }))];
});

const campaign = (stage: Stage, on: Calendar): Scene[] => {
  const c = CAMPAIGN;
  const channel = actionOf(c.key);
  const scene = (ago: number, by: string, play: () => Promise<unknown>): Scene => ({ at: on.before(ago, zoneOf(by)), play: async () => { await play(); } });
  const lead = stage.as.bind(stage, c.by);
  return [
    scene(c.opened, c.by, () => stage.act(`action ${c.key}`, lead(), 'action.open', { kind: 'campaign', title: c.title, purpose: c.purpose, lang: 'en' }, channel)),
    scene(c.launched, c.by, () => stage.act(`launch ${c.key}`, lead(), 'action.launch', {}, channel)),
    scene(c.begun, c.by, () => stage.act(`begin ${c.key}`, lead(), 'action.begin', {}, channel)),
    ...c.interested.map(({ by, ago }) => scene(ago, by, () => stage.act(`interest ${c.key} ${by}`, stage.as(by), 'participation.express', {}, channel))),
    ...c.joined.map(({ by, ago }) => scene(ago, by, () => stage.act(`join ${c.key} ${by}`, stage.as(by), 'participation.join', {}, channel))),
    ...c.tasks.flatMap((t) => {
      const task = idOf(`task:${t.key}`);
      const own = (verb: 'task.start' | 'task.complete', { by, ago }: { by: string; ago: number }) => scene(ago, by, () => stage.act(`${verb} ${t.key}`, stage.as(by), verb, { task }, channel));
      const given = scene(t.ago, c.by, () => stage.act(`task ${t.key}`, lead(), 'task.assign', { task, text: t.en, lang: 'en', owner: t.owner, due: on.inDays(t.due) }, channel));
      return [given, ...('started' in t ? [own('task.start', t.started)] : []), ...('done' in t ? [own('task.complete', t.done)] : [])];
    }),
  ];
};
