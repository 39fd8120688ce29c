// Stories of a text as a document: numbers and their freezing, paragraphs moved, cut and joined, kinds of document, the other language, what a silence may stand on. Not here: proposals.
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { applyWords, type WordsAct } from '../src/actions/text/apply.js';
import { TextsLists } from '../src/actions/text/texts.lists.js';
import { frozen, textGate } from '../src/actions/text/gate.js';
import { followReading, reading, type Content } from '../src/contract/text.model.js';
import { network, type Network } from './support/network.js';
import { anchorOf, tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'GRC', 'THA'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());
const OP1 = 3;
const OP2 = 4;
const as = (party: string) => n.as(party);
const db = () => n.app.get(DataSource);

it('c2 c5 numbers that were printed stay while paragraphs come in, and are printed anew when the text is issued', async () => {
  const t = await tabled(n, as('SVN'));
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2']);
  const [bis, ter] = [randomUUID(), randomUUID()];
  await as('CHL').do('text.add', { paragraphs: [{ id: bis, kind: 'OP', text: 'We stress prevention;' }], after: t.ids[OP1]! }, t.action);
  await as('THA').do('text.add', { paragraphs: [{ id: ter, kind: 'OP', text: 'We stress health;', other: 'Nous insistons sur la santé ;' }], after: bis }, t.action);
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP1bis', 'OP1ter', 'OP2']);
  t.ids.push(bis, ter);
  expect([await t.shown(5), await t.status(5)]).toEqual(['[∅ / We stress prevention; CHL]', 'bracketed']);
  await as('SVN').do('text.move', { paragraph: t.ids[OP2]!, after: t.ids[2]! }, t.action);
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP2', 'OP1', 'OP1bis', 'OP1ter']);
  await as('CHL').do('text.withdraw', { paragraph: bis, alternative: bis }, t.action);
  expect([await t.numbers(), await t.status(5)]).toEqual([['', 'PP1', 'PP2', 'OP2', 'OP1', 'OP1bis'], 'deleted']);
  await as('SVN').do('text.issue', { kind: 'compilation' }, t.action);
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2', 'OP3']);
  // Whoever compares with an earlier document finds each paragraph by the number it had there.
  const [draft] = (await t.text()).issues;
  const then = await n.app.get(TextsLists, { strict: false }).earlier(n.read, t.action, draft!.seq);
  expect([t.ids[OP1]!, t.ids[OP2]!].map((id) => then.numbers[id])).toEqual(['OP1', 'OP2']);
  expect((await as('CHL').refused('text.move', { paragraph: t.ids[OP1] }, t.action)).code).toBe('not-allowed');
});

it('c2 ids survive a cut and a mending; a proposal made before finds its words after', async () => {
  const t = await tabled(n, as('SVN'));
  const { content } = await t.paragraph(OP2);
  const into = randomUUID();
  const cut = anchorOf(content, 'marking').from;
  await as('SVN').do('text.split', { paragraph: t.ids[OP2]!, cut, into }, t.action);
  t.ids.push(into);
  expect([await t.shown(OP2), await t.shown(5)]).toEqual(['We call for the ', 'marking and tracing of small arms;']);
  const proposal = await t.replace(as('CHL'), OP2, 'small arms', 'all arms', content);
  expect(await t.shown(5)).toBe('marking and tracing of [small arms / all arms CHL];');
  await as('SVN').do('text.join', { paragraph: t.ids[OP2]!, joined: into }, t.action);
  expect([await t.shown(OP2), await t.status(5)]).toEqual(['We call for the  marking and tracing of [small arms / all arms CHL];', 'joined']);
  await as('GRC').do('text.propose', { paragraph: into, verb: 'replace', anchor: anchorOf(content, 'tracing'), text: 'marking', proposal: randomUUID() }, t.action);
  expect(await t.shown(OP2)).toContain('[tracing / marking GRC]');
  await as('CHL').do('text.withdraw', { paragraph: t.ids[OP2]!, alternative: proposal }, t.action);
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2']);
});

it('c5 a chair’s text settles what it names; what stood before stays readable, with the number each paragraph had', async () => {
  const t = await tabled(n, as('SVN'));
  const call = await t.replace(as('CHL'), OP1, 'urge', 'call upon');
  await t.replace(as('GRC'), OP2, 'small arms', 'all arms');
  expect(await t.why('SVN', 'text.issue', { kind: 'clean' })).toBe('refusal.brackets-open');
  expect(await t.why('SVN', 'text.issue', { kind: 'elements' })).toBe('refusal.text-kind');
  expect(await t.why('SVN', 'text.issue', { kind: 'compilation', wordings: [{ paragraph: t.ids[OP1], picks: [call] }] })).toBe('refusal.chair-text-only');
  await as('SVN').do('text.issue', { kind: 'chair-text', wordings: [{ paragraph: t.ids[OP1]!, picks: [call] }] }, t.action);
  expect([await t.shown(OP1), await t.shown(OP2)]).toEqual(['We call upon States to support community programmes;', 'We call for the marking and tracing of [small arms / all arms GRC];']);
  await as('SVN').do('text.issue', { kind: 'chair-text', wordings: [{ paragraph: t.ids[OP2]!, text: 'We call for the marking of all arms;' }] }, t.action);
  expect((await t.text()).issues).toMatchObject([{ kind: 'zero-draft', brackets: 0, count: 5 }, { kind: 'chair-text', rev: 0, brackets: 1 }, { kind: 'chair-text', rev: 1, brackets: 0 }]);
  expect(await t.text()).toMatchObject({ kind: 'chair-text', rev: 1 });
  const [first] = await n.read.query<{ numbers: { id: string; was: string; is: string }[] }>('select numbers from text_issue where text = $1 order by seq desc', [t.action]);
  expect(first!.numbers.find((x) => x.id === t.ids[OP2])).toEqual({ id: t.ids[OP2], was: 'OP2', is: 'OP2' });
});

it('c5 the journal replayed is the text', async () => {
  const t = await tabled(n, as('SVN'));
  const { content: seen } = await t.paragraph(OP1);
  const call = await t.replace(as('CHL'), OP1, 'urge', 'call upon');
  await t.replace(as('GRC'), OP1, 'urge States', 'urge all States', seen);
  await as('THA').do('text.support', { paragraph: t.ids[OP1]!, alternative: call }, t.action);
  await as('SVN').do('text.gavel', { paragraph: t.ids[OP2]!, text: 'We call for marking;', other: 'Nous demandons le marquage ;' }, t.action);
  await n.clock.pass('11 seconds');
  await as('SVN').do('text.translate', { paragraph: t.ids[1]!, basedOn: 1, state: 'reviewed', texts: [{ pieces: [{ text: 'Rappelant sa résolution 66/290,' }] }] }, t.action);
  for (const [i, id] of t.ids.entries()) {
    const acts = await n.read.query<{ act: WordsAct; content: Content }>('select act, content from text_act where paragraph = $1 order by seq', [id]);
    const replayed = acts.reduce((c, { act }) => applyWords(c, act).content, { runs: [], follow: null } as Content);
    expect(replayed).toEqual((await t.paragraph(i)).content);
    expect(acts.at(-1)!.content).toEqual(replayed);
  }
});

it('the other language is stale once the words move, and a silence stands only on both, reviewed', async () => {
  const t = await tabled(n, as('SVN'));
  expect(await textGate(db(), t.action)).toMatchObject({ ready: false, bracketed: [], unreviewed: ['title', 'PP1', 'PP2', 'OP1', 'OP2'] });
  await n.secretariat.do('text.review', { paragraphs: t.ids }, t.action);
  expect(await textGate(db(), t.action)).toEqual({ ready: true, empty: false, bracketed: [], unreviewed: [], flagged: [] });
  const before = await frozen(db(), t.action);
  expect(before.reasons).toEqual([]);
  expect(Date.parse(before.posted.fr)).toBeGreaterThanOrEqual(Date.parse(before.posted.en));
  expect(before.paragraphs[1]).toEqual({ id: t.ids[1], number: 'PP1', kind: 'PP', en: 'Recalling resolution 66/290,', fr: 'Rappelant la résolution 66/290,' });
  const call = await t.replace(as('CHL'), OP1, 'urge', 'call upon');
  expect(await textGate(db(), t.action)).toMatchObject({ ready: false, bracketed: ['OP1'], unreviewed: ['OP1'] });
  expect((await frozen(db(), t.action)).reasons).toEqual(['refusal.text-bracketed', 'refusal.translation-stale']);
  expect((await t.paragraph(OP1)).follow).toEqual({ state: 'draft', basedOn: 1 });
  await as('SVN').do('text.gavel', { paragraph: t.ids[OP1]!, picks: [call] }, t.action);
  await n.clock.pass('11 seconds');
  expect(await t.why('SVN', 'text.review', { paragraphs: [t.ids[OP1]] })).toBe('refusal.translation-stale');
  const { revision } = await t.paragraph(OP1);
  const texts = [{ pieces: [{ text: 'Nous demandons aux États d’appuyer des programmes de proximité ;' }] }];
  expect(await t.why('SVN', 'text.translate', { paragraph: t.ids[OP1], basedOn: revision - 1, state: 'reviewed', texts })).toBe('refusal.translation-stale');
  await n.secretariat.do('text.translate', { paragraph: t.ids[OP1]!, basedOn: revision, state: 'reviewed', texts }, t.action);
  expect((await textGate(db(), t.action)).ready).toBe(true);
  const after = await frozen(db(), t.action);
  expect(after.hash).not.toBe(before.hash);
  expect(after.revision).toBeGreaterThan(before.revision);
  expect((await frozen(db(), t.action)).hash).toBe(after.hash);
});

it('a proposal in both languages keeps the other one up to date, brackets and all', async () => {
  const t = await tabled(n, as('SVN'));
  const { content } = await t.paragraph(OP1);
  const proposal = randomUUID();
  const fr = (content.follow![0] as { text: string }).text;
  const mark = { piece: 0, offset: fr.indexOf('engageons'), words: 'engageons' };
  await as('CHL').do('text.propose', { paragraph: t.ids[OP1]!, verb: 'replace', anchor: anchorOf(content, 'urge'), text: 'encourage', other: 'encourageons', mark, proposal }, t.action);
  const p = await t.paragraph(OP1);
  expect(p.follow.basedOn).toBe(p.revision);
  expect(followReading(p.content, (b) => b.alternatives.find((a) => a.id === proposal) ?? null)).toBe('Nous encourageons les États à appuyer des programmes de proximité ;');
  expect(await t.why('SVN', 'text.translate', { paragraph: t.ids[OP1], basedOn: p.revision, state: 'draft', texts: [{ pieces: [{ text: 'x', bracket: randomUUID() }] }] })).toBe('refusal.text-or-bracket');
  expect(await t.why('SVN', 'text.translate', { paragraph: t.ids[OP1], basedOn: p.revision, state: 'draft', texts: [{ pieces: [{ bracket: randomUUID() }] }] })).toBe('refusal.bracket-gone');
  await as('SVN').do('text.gavel', { paragraph: t.ids[OP1]!, picks: [proposal] }, t.action);
  await n.clock.pass('11 seconds');
  const q = await t.paragraph(OP1);
  expect([reading(q.content.runs), followReading(q.content)]).toEqual(['We encourage States to support community programmes;', 'Nous encourageons les États à appuyer des programmes de proximité ;']);
  await as('SVN').do('text.review', { paragraphs: [t.ids[OP1]!] }, t.action);
});

it('an ambiguity that a translator flags stops a clean text', async () => {
  const t = await tabled(n, as('SVN'));
  await n.secretariat.do('text.flag', { paragraph: t.ids[OP1]!, note: 'Soutenir ou appuyer?', lang: 'fr' }, t.action);
  expect(await t.why('SVN', 'text.issue', { kind: 'clean' })).toBe('refusal.text-flagged');
  expect(await t.why('SVN', 'text.clear', { paragraph: t.ids[OP1] })).toBe('refusal.text-flagged');
  expect((await textGate(db(), t.action)).flagged).toEqual(['OP1']);
  await n.secretariat.do('text.unflag', { paragraph: t.ids[OP1]! }, t.action);
  expect(await t.why('SVN', 'text.unflag', { paragraph: t.ids[OP1] })).toBe('refusal.no-flag');
  await as('SVN').do('text.issue', { kind: 'clean' }, t.action);
  await as('SVN').do('text.issue', { kind: 'chair-text' }, t.action);
  expect(await t.text()).toMatchObject({ kind: 'chair-text', rev: 0 });
});

it('a draft is written, taken out and moved by its own delegation before anybody else reads it', async () => {
  const draft = randomUUID();
  await as('GRC').do('action.open', { kind: 'outcome', title: { en: 'A draft' }, lang: 'en' }, draft);
  expect((await as('GRC').refused('text.issue', { kind: 'elements' }, draft)).detail.why).toBe('refusal.text-empty');
  const ids = [randomUUID(), randomUUID()] as const;
  await as('GRC').do('text.add', { paragraphs: ids.map((id, i) => ({ id, kind: 'OP' as const, text: `We agree ${i};` })) }, draft);
  await as('GRC').do('text.write', { paragraph: ids[0], text: 'We agree wholly;', other: 'Nous convenons ;', kind: 'PP' }, draft);
  await as('GRC').do('text.remove', { paragraph: ids[1] }, draft);
  await as('GRC').do('text.add', { paragraphs: [{ id: ids[1], kind: 'OP', text: 'Again;' }] }, draft).then(() => { throw new Error('twice'); }, (e: Error) => expect(e.message).toContain('refusal.paragraph-exists'));
  expect((await frozen(db(), draft)).paragraphs).toMatchObject([{ number: 'PP1', en: 'We agree wholly;', fr: 'Nous convenons ;' }]);
});
