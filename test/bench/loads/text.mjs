// Load t: fifty people with one text of 60 paragraphs and 420 alternatives before them; an edit comes by HTTP, and it is measured when the last of them has it. The floor is
// an editor written in an afternoon: it saves the paragraph whole and emits it. Not here: the people (crowd.mjs), what an edit is on each side (sides.mjs).
const PEOPLE = 50;
const PARAGRAPHS = 60;
const REPLACED = 5;
/** Of “We urge …”: the verb, and the gap behind it. */
const VERB = [3, 7];
const GAP = [8, 8];

/** Every paragraph with six proposals of six states; answers the channel, the paragraphs, and what one of them is as it is stored. */
const negotiated = async (stage, port) => {
  const [channel, paragraphs] = [crypto.randomUUID(), Array.from({ length: PARAGRAPHS }, () => crypto.randomUUID())];
  await stage.post(port, 'action.open', { kind: 'joint-statement', title: { en: 'On armed violence' }, lang: 'en' }, channel);
  const written = paragraphs.map((id, i) => ({ id, kind: 'OP', text: `We urge States ${i} to support the programmes of communities and to report on them every year;`, other: `Nous engageons les États ${i} à appuyer des programmes ;` }));
  await stage.post(port, 'text.add', { paragraphs: written }, channel);
  await stage.post(port, 'action.table', {}, channel);
  let turn = 0;
  const propose = (paragraph, verb, [from, to], text) =>
    stage.post(port, 'text.propose', { paragraph, verb, anchor: { from: { origin: `${paragraph}:0`, at: from }, to: { origin: `${paragraph}:0`, at: to } }, text, proposal: crypto.randomUUID() }, channel, (turn += 1));
  for (const id of paragraphs) {
    for (let n = 0; n < REPLACED; n += 1) await propose(id, 'replace', VERB, `verb ${n}`);
    await propose(id, 'insert', GAP, 'all ');
  }
  const [{ content }] = await stage.own('select content::text as content from text_paragraph where id = $1', [paragraphs[0]]);
  return { channel, paragraphs, content };
};

const open = async (stage) => {
  const all = { floor: await stage.floor('floor'), ours: await stage.ours(), load: stage.load('crowd.mjs') };
  return { ...all, text: await negotiated(stage, all.ours.port) };
};

const measure = async (stage, { load, text, ...all }, side) => {
  const { port } = all[side];
  await load.ask('open', { side, port, channel: text.channel, people: stage.people, size: PEOPLE });
  try {
    return await load.ask('turns', { kind: 'edit', many: 80, warm: 20, paragraphs: text.paragraphs, anchor: VERB, content: text.content });
  } finally {
    await load.ask('close');
  }
};

export const TEXTS = [
  {
    name: 't', load: '50 people with one text of 60 paragraphs and 420 alternatives, an edit by HTTP', sides: ['floor', 'ours'], open, measure,
    rows: [{ figure: 'p50 to the last screen, ms', of: 'lastP50', against: 'floor', must: 1.5, aim: 1.1 }],
  },
];
