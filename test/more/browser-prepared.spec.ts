// What is prepared before the floor is given, as people see it: two inscribe themselves from their phones and exchange places, a text stays under embargo until it is delivered, time for the whole
// meeting runs out and is added to, a note goes to the chair. Not here: the rules (meetings-inscription, meetings-floor), the floor itself (browser-floor).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = 'Third meeting of senior officials';
const SENTENCE = 'The Network has waited long enough.';

describeBrowser('before the floor is given', () => {
  let house: Premises;
  let chair: Visitor;
  let swiss: Visitor;
  let austria: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, swiss, austria] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Reto Ammann', { width: 390, height: 844, lang: 'fr', letCheckersIn: true }), house.enter('Matthias Oberhuber', { width: 390, height: 844, letCheckersIn: true }),
    ]);
    await chair.go('/meetings');
    await chair.follow(TITLE);
    await chair.heading(TITLE).waitFor();
    address = new URL(chair.page.url()).pathname;
    await chair.go(`${address}/cockpit`);
    for (const v of [swiss, austria]) await v.go(`${address}/floor`);
  });
  afterAll(async () => {
    for (const v of [chair, swiss, austria]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  const inAdvance = (v: Visitor): string => `${v.say.floor('open.whole')}: ${v.say.record('list.kind.advance')}`;
  const give = (state: string) => chair.button(chair.say.floor('go.start', { state }));
  const thank = (state: string) => chair.button(chair.say.floor('go.end', { state }));

  it('e3 the chair opens a list in advance; two inscribe themselves from their phones, exchange their places by consent, and everybody sees it', async () => {
    await chair.button(chair.say.floor('open')).click();
    await chair.page.getByLabel(chair.say.floor('open.item'), { exact: true }).selectOption({ index: 0 });
    await chair.page.getByLabel(chair.say.floor('open.kind'), { exact: true }).selectOption('advance');
    await chair.page.getByLabel(chair.say.floor('open.level'), { exact: true }).selectOption('ambassador');
    await chair.picture('inscription-open-1440');
    await chair.button(chair.say.record('command.list.open')).click();
    for (const [v, preference] of [[swiss, 'late'], [austria, 'early']] as const) {
      await v.page.getByLabel(v.say.floor('which')).selectOption({ label: inAdvance(v) });
      await v.page.getByLabel(v.say.floor('level'), { exact: true }).selectOption('minister');
      await v.page.getByLabel(v.say.floor('preference'), { exact: true }).selectOption(preference);
      await v.button(v.say.record('command.speaker.request')).click();
    }
    await swiss.reads(within(swiss.say.record('preference.late')));
    await swiss.button(swiss.say.record('command.swap.ask')).click();
    await swiss.page.getByLabel(swiss.say.floor('swap.with'), { exact: true }).waitFor();
    await swiss.picture('swap-390-fr');
    await swiss.button(swiss.say.record('command.swap.ask')).click();
    await austria.reads(austria.say.floor('swap.asked', { state: 'Switzerland', theirs: 2, yours: 1 }));
    await austria.picture('swap-asked-390');
    for (const v of [chair, swiss, austria]) await sound(v);
    await austria.button(austria.say.record('command.swap.agree')).click();
    await austria.reads(within(austria.say.floor('exchanged', { state: 'Switzerland' })));
    await chair.reads(within(chair.say.floor('exchanged', { state: 'Austria' })));
    await give('Switzerland').waitFor();
  });

  it('e22 e10 a text is handed in from a phone and read by nobody else until it is delivered; a reply cites a sentence of it', async () => {
    await austria.button(austria.say.record('command.speech.hand-in')).click();
    await austria.page.getByLabel(austria.say.floor('text.words'), { exact: true }).fill(`We thank the chair. ${SENTENCE}`);
    await austria.picture('statement-390');
    await sound(austria);
    await austria.button(austria.say.record('command.speech.hand-in')).click();
    await austria.reads(within(austria.say.record('state.speech.held')));
    const readable = swiss.button(swiss.say.floor('text.read', { state: 'Autriche' }));
    for (const state of ['Switzerland', 'Austria']) {
      await give(state).click();
      await thank(state).waitFor();
      // Also in a page that is loaded while it is being spoken.
      if (state === 'Austria') await swiss.go(`${address}/floor`);
      await swiss.heading(swiss.say.floor('notes')).waitFor();
      expect(await readable.count()).toBe(0);
      await thank(state).click();
    }
    await readable.click();
    await swiss.reads(within(SENTENCE));
    await swiss.reads(within(swiss.say.record('state.speech.delivered')));
    await swiss.button(swiss.say.record('command.reply.request')).first().click();
    await swiss.page.getByLabel(swiss.say.floor('reply.sentence'), { exact: true }).selectOption(SENTENCE);
    await swiss.picture('reply-390-fr');
    await swiss.button(swiss.say.record('command.reply.request')).last().click();
    await swiss.reads(within(swiss.say.floor('reply.cites', { sentence: SENTENCE })));
    for (const v of [chair, swiss, austria]) await sound(v);
  });

  it('e8 the chair sets time for the whole meeting; who has spent it is given the floor only once the chair adds some, with a reason that all read', async () => {
    await chair.button(chair.say.record('command.budget.set')).click();
    await chair.page.getByLabel(chair.say.floor('budget.minutes'), { exact: true }).fill('1');
    await chair.button(chair.say.record('command.budget.set')).click();
    await chair.reads(within(chair.say.floor('budget.order')));
    // Austria has spoken for a minute and a second.
    await house.query(`update speaker set spoken_ms = 61000 where party = 'AUT' and state = 'spoken'`, []);
    await chair.go(`${address}/cockpit`);
    await chair.reads(within(chair.say.floor('budget.over', { spent: '1:01', left: '0:01' })));
    await chair.picture('budget-1440');
    await austria.go(`${address}/floor`);
    await austria.page.getByLabel(austria.say.floor('which')).selectOption({ label: inAdvance(austria) });
    await austria.page.getByLabel(austria.say.floor('level'), { exact: true }).selectOption('minister');
    await austria.button(austria.say.record('command.speaker.request')).click();
    await austria.reads(within(austria.say.floor('budget.yours', { left: '0:00' })));
    await give('Austria').click();
    await chair.reads(chair.say.record('refusal.budget-spent', { party: 'AUT' }));
    await chair.button(chair.say.record('command.budget.top-up')).click();
    await chair.page.getByLabel(chair.say.floor('budget.whom'), { exact: true }).selectOption('AUT');
    await chair.page.getByLabel(chair.say.floor('budget.minutes'), { exact: true }).fill('2');
    await chair.page.getByLabel(chair.say.floor('reason'), { exact: true }).fill('It answers questions of many.');
    await chair.button(chair.say.record('command.budget.top-up')).click();
    await austria.reads(austria.say.floor('budget.added', { state: 'Austria', time: '2:00', reason: 'It answers questions of many.' }));
    await give('Austria').click();
    // One minute and fifty-nine seconds are left of the three that a statement has.
    await chair.reads(chair.say.floor('left', { limit: '1:59' }));
    await austria.picture('budget-390');
    for (const v of [chair, austria]) await sound(v);
    await thank('Austria').click();
  });

  it('e28 a note goes to the chair, who answers it; the others do not see it', async () => {
    const words = 'May the list stay open until noon?';
    await austria.button(austria.say.record('command.note.send')).click();
    await austria.page.getByLabel(austria.say.floor('notes.words'), { exact: true }).fill(words);
    await austria.button(austria.say.record('command.note.send')).click();
    const stage = (v: Visitor, state: string) => within(`${v.say.record('note.category.floor')}, ${v.say.record(`state.note.${state}`)}`);
    await austria.reads(stage(austria, 'new'));
    await chair.go(`${address}/cockpit`);
    await chair.reads(words);
    await chair.button(chair.say.record('command.note.answer')).click();
    await chair.page.getByLabel(chair.say.floor('notes.answer-words'), { exact: true }).fill('It stays open until one.');
    await chair.picture('note-1440');
    await sound(chair);
    await chair.button(chair.say.record('command.note.answer')).click();
    await austria.reads(within('It stays open until one.'));
    for (const v of [chair, austria]) await v.reads(stage(v, 'answered'));
    await austria.picture('note-390');
    await swiss.go(`${address}/floor`);
    await swiss.heading(swiss.say.floor('notes')).waitFor();
    expect(await swiss.page.getByText(words).count()).toBe(0);
    for (const v of [swiss, austria]) await sound(v);
  });
});
