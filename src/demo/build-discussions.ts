// Lets the demonstration's people speak: threads with remarks, a position and a summary, and a caucus. Not here: what they say (threads.ts).
import { NETWORK } from '../contract/seats.js';
import type { ReadDb } from '../ledger/read-db.js';
import { initiativeOf } from './build-initiatives.js';
import { idOf, SIDE_BY_SIDE, together, type Stage } from './stage.js';
import { CAUCUS, THREADS, type DemoRemark, type DemoThread } from './threads.js';

const remarkOf = (key: string): string => idOf(`remark:${key}`);

export const buildDiscussions = async (stage: Stage, db: ReadDb): Promise<void> => {
  await together(THREADS, SIDE_BY_SIDE, (t) => thread(stage, db, t));
  await caucus(stage);
};

const subject = async (db: ReadDb, t: DemoThread): Promise<string> => {
  if (t.about === 'network') return NETWORK;
  if (t.about !== 'delegation') return initiativeOf(t.about.initiative);
  const [state] = await db.query<{ channel: string }>('select channel from state where code = $1', [t.first.by.slice(0, 3).toUpperCase()]);
  return state!.channel;
};

const thread = async (stage: Stage, db: ReadDb, t: DemoThread): Promise<void> => {
  const { key, by, lang, text, mentions = [] } = t.first;
  const channel = idOf(`thread:${t.key}`);
  const opening = { about: await subject(db, t), title: t.title, lang, remark: remarkOf(key), text, mentions };
  await stage.act(`thread ${t.key}`, stage.as(by), 'thread.open', opening, channel);
  for (const r of t.more) await say(stage, r, channel);
  if (t.resolved) await stage.act(`resolve ${t.key}`, stage.as(t.resolved.by), 'thread.resolve', { summary: t.resolved.summary, lang: t.resolved.lang }, channel);
};

const caucus = async (stage: Stage): Promise<void> => {
  const { key, by, title, lang, parties, said } = CAUCUS;
  const channel = idOf(`caucus:${key}`);
  await stage.act(`caucus ${key}`, stage.as(by), 'caucus.open', { title, lang, parties }, channel);
  for (const r of said) await say(stage, r, channel);
};

const say = async (stage: Stage, r: DemoRemark, channel: string): Promise<void> => {
  const said = { remark: remarkOf(r.key), text: r.text, lang: r.lang, mentions: r.mentions ?? [], ...(r.replyTo ? { replyTo: remarkOf(r.replyTo) } : {}) };
  await stage.act(`remark ${r.key}`, stage.as(r.by), r.position ? 'position.state' : 'remark.post', said, channel);
};
