// Stories of a negotiated text: delegations propose, stand behind words and leave them; the chair bridges, settles and agrees. Not here: languages and issues (actions-text-issue.spec.ts), the model.
import { randomUUID } from 'node:crypto';
import { network, type Network } from './support/network.js';
import { anchorOf, tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'GRC', 'THA', 'CHE', 'JOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());
const OP1 = 3;
const OP2 = 4;
const as = (party: string) => n.as(party);

it('c6 c7 words under negotiation carry who stands behind each, and the paragraph its status', async () => {
  const t = await tabled(n, as('SVN'));
  expect(await t.status(OP1)).toBe('open');
  await t.replace(as('CHL'), OP1, 'urge', 'encourage');
  const { id } = await t.alternative(OP1, 'encourage');
  await as('THA').do('text.support', { paragraph: t.ids[OP1]!, alternative: id }, t.action);
  await as('CHE').do('text.oppose', { paragraph: t.ids[OP1]!, alternative: id }, t.action);
  expect(await t.shown(OP1)).toBe('We [urge / encourage CHL,THA −CHE] States to support community programmes;');
  expect(await t.status(OP1)).toBe('bracketed');
  expect(await t.why('THA', 'text.support', { paragraph: t.ids[OP1], alternative: id })).toBe('refusal.stands-already');
  expect(await t.why('JOR', 'text.withdraw', { paragraph: t.ids[OP1], alternative: id })).toBe('refusal.stands-nowhere');
  await as('CHL').do('text.withdraw', { paragraph: t.ids[OP1]!, alternative: id }, t.action);
  expect(await t.shown(OP1)).toBe('We [urge / encourage THA −CHE] States to support community programmes;');
  await as('THA').do('text.withdraw', { paragraph: t.ids[OP1]!, alternative: id }, t.action);
  expect([await t.shown(OP1), await t.status(OP1)]).toEqual(['We urge States to support community programmes;', 'clean']);
  expect(await t.why('CHE', 'text.oppose', { paragraph: t.ids[OP1], alternative: id })).toBe('refusal.no-alternative');
});

it('c4 two delegations on the same words, neither having seen the other: both stand as alternatives', async () => {
  const t = await tabled(n, as('SVN'));
  const { content } = await t.paragraph(OP2);
  await Promise.all([t.replace(as('CHE'), OP2, 'marking and tracing', 'marking, record-keeping and tracing', content), t.replace(as('GRC'), OP2, 'tracing of small arms', 'tracing of all weapons', content)]);
  const shown = await t.shown(OP2);
  expect(shown).toMatch(/record-keeping.*CHE/);
  expect(shown).toMatch(/all weapons.*GRC/);
  expect(await t.status(OP2)).toBe('bracketed');
});

it('c3 an alternative can itself be amended, and a proposal is of words, nothing or everything', async () => {
  const t = await tabled(n, as('SVN'));
  await t.replace(as('CHL'), OP1, 'community programmes', 'local programmes and adequate financing');
  await t.replace(as('JOR'), OP1, 'adequate', 'predictable');
  expect(await t.shown(OP1)).toBe('We urge States to support [community programmes / local programmes and [adequate / predictable JOR] financing CHL];');
  expect(await t.why('CHL', 'text.propose', { paragraph: t.ids[OP1], verb: 'replace', text: '', proposal: randomUUID() })).toBe('refusal.no-wording');
  expect(await t.why('CHL', 'text.propose', { paragraph: t.ids[OP1], verb: 'delete', text: 'x', proposal: randomUUID() })).toBe('refusal.words-with-deletion');
  const deletion = randomUUID();
  await as('THA').do('text.propose', { paragraph: t.ids[OP2]!, verb: 'delete', text: '', proposal: deletion }, t.action);
  expect(await t.shown(OP2)).toBe('[We call for the marking and tracing of small arms; / ∅ THA]');
  expect(await t.why('JOR', 'text.propose', { paragraph: t.ids[OP2], verb: 'delete', text: '', proposal: deletion })).toBe('refusal.proposal-exists');
  const bracketed = anchorOf((await t.paragraph(2)).content, 'Mindful');
  await as('GRC').do('text.propose', { paragraph: t.ids[2]!, verb: 'bracket', anchor: bracketed, text: '', proposal: randomUUID() }, t.action);
  expect(await t.shown(2)).toBe('[Mindful −GRC] of those who suffer,');
});

it('c8 the chair’s solution goes to those whose words it would replace; each accepts or rejects it with a comment', async () => {
  const t = await tabled(n, as('SVN'));
  const mine = await t.replace(as('CHL'), OP1, 'urge', 'call upon');
  await t.replace(as('GRC'), OP1, 'urge', 'encourage');
  const bridge = randomUUID();
  expect((await as('CHL').refused('text.bridge', { paragraph: t.ids[OP1], alternative: mine, text: 'invite', proposal: bridge }, t.action)).code).toBe('not-allowed');
  await as('SVN').do('text.bridge', { paragraph: t.ids[OP1]!, alternative: mine, text: 'strongly encourage', proposal: bridge }, t.action);
  await as('GRC').do('text.answer', { paragraph: t.ids[OP1]!, alternative: bridge, accept: true }, t.action);
  await as('CHL').do('text.answer', { paragraph: t.ids[OP1]!, alternative: bridge, accept: false, comment: 'Too weak', lang: 'en' }, t.action);
  expect(await t.shown(OP1)).toBe('We [urge / call upon CHL / strongly encourage chair,GRC −CHL] States to support community programmes;');
  expect((await t.paragraph(OP1)).answers).toEqual([{ alternative: bridge, party: 'GRC', answer: 'accepted', comment: null, lang: null }, { alternative: bridge, party: 'CHL', answer: 'rejected', comment: 'Too weak', lang: 'en' }]);
  expect(await t.why('CHL', 'text.answer', { paragraph: t.ids[OP1], alternative: mine, accept: true })).toBe('refusal.no-bridge');
  await as('SVN').do('text.merge', { paragraph: t.ids[OP1]!, alternatives: [mine, bridge], text: 'call upon and encourage', proposal: randomUUID() }, t.action);
  expect(await t.shown(OP1)).toBe('We [urge / call upon and encourage CHL,chair,GRC] States to support community programmes;');
});

it('c7 the gavel falls unless somebody objects in time; attributions are history then, and only the chair reopens', async () => {
  const t = await tabled(n, as('SVN'));
  const words = { paragraph: t.ids[OP1]! };
  const encourage = await t.replace(as('CHL'), OP1, 'urge', 'encourage');
  expect(await t.why('SVN', 'text.gavel', { ...words, picks: [] })).toBe('refusal.bracket-left');
  expect(await t.why('SVN', 'text.gavel', words)).toBe('refusal.picks-or-text');
  await as('SVN').do('text.gavel', { ...words, picks: [encourage] }, t.action);
  await as('THA').do('text.object', words, t.action);
  expect([(await t.paragraph(OP1)).gavel, await t.status(OP1)]).toEqual([null, 'bracketed']);
  await n.clock.pass('1 minute');
  expect(await t.status(OP1)).toBe('bracketed');
  await as('SVN').do('text.gavel', { ...words, picks: [encourage] }, t.action);
  await n.clock.pass('9 seconds');
  expect(await t.status(OP1)).toBe('bracketed');
  await n.clock.pass('2 seconds');
  expect([await t.shown(OP1), await t.status(OP1)]).toEqual(['We encourage States to support community programmes;', 'agreed-ad-ref']);
  expect(await t.why('THA', 'text.object', words)).toBe('refusal.no-gavel');
  expect(await t.why('THA', 'text.propose', { ...words, verb: 'delete', text: '', proposal: randomUUID() })).toBe('refusal.paragraph-agreed-ad-ref');
  await as('SVN').do('text.confirm', { paragraphs: [t.ids[OP1]!] }, t.action);
  expect(await t.status(OP1)).toBe('agreed');
  expect((await as('THA').refused('text.reopen', { ...words, ground: 'package', reason: 'x', lang: 'en' }, t.action)).code).toBe('not-allowed');
  await as('SVN').do('text.reopen', { ...words, ground: 'package', reason: 'Nothing is agreed until everything is', lang: 'en' }, t.action);
  await t.replace(as('THA'), OP1, 'encourage', 'invite');
  expect(await t.status(OP1)).toBe('bracketed');
});

it('c7 a proposal while the gavel is up answers it, and an objection at its very end is late', async () => {
  const t = await tabled(n, as('SVN'));
  await as('SVN').do('text.gavel', { paragraph: t.ids[OP2]!, picks: [] }, t.action);
  await t.replace(as('JOR'), OP2, 'small arms', 'all arms');
  await n.clock.pass('1 minute');
  expect(await t.status(OP2)).toBe('bracketed');
  await as('SVN').do('text.gavel', { paragraph: t.ids[OP1]!, picks: [] }, t.action);
  await n.db.own(`update installation set shift = shift + interval '10 seconds'`);
  expect(await as('CHL').refused('text.object', { paragraph: t.ids[OP1] }, t.action)).toMatchObject({ code: 'too-late', detail: { why: 'refusal.gavel-fallen' } });
  await n.clock.runDue();
  expect(await t.status(OP1)).toBe('agreed-ad-ref');
});

it('c7 in concept mode a paragraph takes comments only; a clean one is noted by the chair', async () => {
  const t = await tabled(n, as('SVN'));
  await as('SVN').do('text.set-mode', { paragraph: t.ids[OP1]!, mode: 'concept' }, t.action);
  expect(await t.why('CHL', 'text.propose', { paragraph: t.ids[OP1], verb: 'delete', text: '', proposal: randomUUID() })).toBe('refusal.concept-mode');
  await as('CHL').do('thread.open', { about: t.action, ref: `paragraph:${t.ids[OP1]!}`, title: 'What it is about', lang: 'en' }, randomUUID());
  await as('SVN').do('text.set-mode', { paragraph: t.ids[OP1]!, mode: 'wording' }, t.action);
  await t.replace(as('CHL'), OP1, 'urge', 'ask');
  await as('SVN').do('text.clear', { paragraph: t.ids[OP2]! }, t.action);
  expect(await t.status(OP2)).toBe('clean');
  expect(await t.why('SVN', 'text.clear', { paragraph: t.ids[OP1] })).toBe('refusal.paragraph-bracketed');
});

it('c7 reservations of a state stand on a paragraph or on the whole until it lifts them; they need the mandate to bind', async () => {
  const t = await tabled(n, as('SVN'));
  const [waiting, general] = [randomUUID(), randomUUID()];
  const clerk = await n.person('CHL', ['speak', 'negotiate']);
  expect((await clerk.refused('text.reserve', { kind: 'scrutiny', reservation: waiting }, t.action)).detail).toMatchObject({ mandate: 'bind' });
  expect(await t.why('CHL', 'text.reserve', { paragraph: t.ids[OP1], kind: 'waiting', reservation: waiting })).toBe('refusal.waiting-has-a-day');
  await as('CHL').do('text.reserve', { paragraph: t.ids[OP1]!, kind: 'waiting', until: '2026-12-01', reservation: waiting }, t.action);
  await as('CHE').do('text.reserve', { kind: 'general', reservation: general }, t.action);
  expect((await t.paragraph(OP1)).reservations).toMatchObject([{ id: waiting, party: 'CHL', kind: 'waiting', until: '2026-12-01' }]);
  expect((await t.text()).reservations).toMatchObject([{ id: general, party: 'CHE', kind: 'general' }]);
  expect(await t.why('JOR', 'text.lift', { reservation: waiting })).toBe('refusal.no-reservation');
  await as('CHL').do('text.lift', { reservation: waiting }, t.action);
  await as('CHE').do('text.lift', { reservation: general }, t.action);
  expect([(await t.paragraph(OP1)).reservations, (await t.text()).reservations]).toEqual([[], []]);
});

it('c2 the text of an action before the members is no other action’s, no draft’s, and no observer’s', async () => {
  const [t, u] = [await tabled(n, as('SVN')), await tabled(n, as('SVN'))];
  expect(await t.why('CHL', 'text.propose', { paragraph: u.ids[OP1], verb: 'delete', text: '', proposal: randomUUID() })).toBe('refusal.no-paragraph');
  expect((await as('ZAF').refused('text.propose', { paragraph: t.ids[OP1], verb: 'delete', text: '', proposal: randomUUID() }, t.action)).code).toBe('not-found');
  expect(await t.why('SVN', 'text.write', { paragraph: t.ids[OP1], text: 'Otherwise' })).toBe('refusal.action-negotiation');
  const draft = randomUUID();
  await as('SVN').do('action.open', { kind: 'outcome', title: { en: 'A draft' }, lang: 'en' }, draft);
  await as('SVN').do('text.add', { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'We agree;' }] }, draft);
  expect((await as('CHL').refused('text.add', { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'And we;' }] }, draft)).code).toBe('not-found');
  await as('SVN').do('action.abandon', { reason: 'No consensus', lang: 'en' }, t.action);
  expect(await t.why('CHL', 'text.propose', { paragraph: t.ids[OP1], verb: 'delete', text: '', proposal: randomUUID() })).toBe('refusal.action-abandoned');
});
