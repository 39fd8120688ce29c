// What each side calls the same things: joining a channel, an act, an edit of a text, a place on a list, its acknowledgement, the numbers a message brings. Everything else of a load is one code
// for all sides. Not here: the servers (floor.mjs is one, the product the other), how many clients there are.
import { randomUUID } from 'node:crypto';

/** The floors: acts carry numbers from one sequence. `act` is one, `acts` are several. */
const floor = {
  join: ({ channel }) => ['join', { channel }],
  joined: (answer) => answer.ok === true,
  act: ({ channel, text }) => ['act', { id: randomUUID(), channel, author: randomUUID(), text }],
  number: (answer) => answer.seq,
  numbers: ([name, body]) => (name === 'act' ? [body.seq] : name === 'acts' ? body.map((a) => a.seq) : []),
  post: ({ channel, text }) => ({ path: '/act', body: { id: randomUUID(), channel, author: randomUUID(), text } }),
  /** The paragraph, saved whole. */
  edit: ({ channel, content }) => floor.post({ channel, text: content }),
  /** A place on a list, saved as it is shown. */
  place: ({ channel, content }) => floor.post({ channel, text: content }),
};

/** Concord: a remark of a person under a hat; packets are texts of numbered entries. */
const ours = {
  join: ({ channel, after = null, history = null }) => ['subscribe', { channel, after, history }],
  joined: (answer) => typeof answer === 'string',
  act: ({ channel, text, person }) => ['do', { name: 'remark.post', channel, command: randomUUID(), payload: { remark: randomUUID(), text, lang: 'en', mentions: [] }, hat: person.hat }],
  number: (answer) => (answer.ok ? answer.seq : null),
  numbers: ([name, body]) => (name === 'packet' ? JSON.parse(body).entries.map((e) => e.text.seq) : []),
  post: ({ channel, text, person }) => ({
    path: '/api/commands/remark.post',
    body: { channel, command: randomUUID(), payload: { remark: randomUUID(), text, lang: 'en', mentions: [] }, hat: person.hat },
  }),
  /** A proposal, and in the next turn the same withdrawn by its state, so that the text stays as long as it was. */
  edit: ({ channel, paragraphs, anchor: [from, to], id: proposal, turn, pair, person }) => {
    const paragraph = paragraphs[pair % paragraphs.length];
    const [name, payload] = turn % 2
      ? ['text.withdraw', { paragraph, alternative: proposal }]
      : ['text.propose', { paragraph, verb: 'replace', anchor: { from: { origin: `${paragraph}:0`, at: from }, to: { origin: `${paragraph}:0`, at: to } }, text: 'encourage', proposal }];
    return { path: `/api/commands/${name}`, body: { channel, command: randomUUID(), payload, hat: person.hat } };
  },
  /** A delegation asks for the floor, and in the next turn takes that back. */
  place: ({ channel, list, id: speaker, turn, person }) => {
    const [name, payload] = turn % 2 ? ['speaker.withdraw', { speaker }] : ['speaker.request', { speaker, list }];
    return { path: `/api/commands/${name}`, body: { channel, command: randomUUID(), payload, hat: person.hat } };
  },
};

export const SIDES = { floor, tuned: floor, ours };
/** What people write in one go. */
export const TEXT = 'We welcome the second report and ask that the clearance of the northern districts be dated before the winter. '.repeat(3).slice(0, 280);
