// Votes as people see them: a roll-call that begins with Chile on a phone, the board in the room in both languages, a recorded vote with a card that is raised, the result. Not here: the rules (meetings-votes.spec.ts).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = 'Third meeting of senior officials';
const WORDS = { en: 'Adjourn the debate on item 4', fr: 'Ajourner le débat sur le point 4' };

describeBrowser('a vote', () => {
  let house: Premises;
  let chair: Visitor;
  let chile: Visitor;
  let officer: Visitor;
  let screen: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, chile, officer, screen] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Elisa Montt', { width: 390, height: 844, letCheckersIn: true }),
      house.enter('Helena Duarte', { lang: 'fr', letCheckersIn: true }), house.enter('Thandeka Mokoena', { width: 1920, height: 1080, letCheckersIn: true }),
    ]);
    await chair.go('/meetings');
    await chair.follow(TITLE);
    await chair.heading(TITLE).waitFor();
    address = new URL(chair.page.url()).pathname;
    for (const v of [chair, chile, officer]) await v.go(`${address}/votes`);
    await screen.go(`${address}/board`);
  });
  afterAll(async () => {
    for (const v of [chair, chile, officer, screen]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  const announce = async (kind: string): Promise<void> => {
    await chair.button(chair.say.votes('new')).click();
    for (const l of ['en', 'fr'] as const) await chair.page.getByLabel(chair.say.votes(`question.${l}`)).fill(WORDS[l]);
    await chair.page.getByLabel(chair.say.votes('kind')).selectOption(kind);
    await chair.button(chair.say.votes('new')).click();
  };

  it('e16 e14 the name is drawn, Chile is called and answers on a phone; what it has chosen is not touched by what others do meanwhile', async () => {
    await announce('roll-call');
    await chair.page.getByLabel(chair.say.votes('paper-name')).selectOption('CHL');
    await chair.button(chair.say.record('command.vote.draw')).last().click();
    await chair.button(chair.say.record('command.vote.open')).click();
    await chile.reads(chile.say.votes('called.you'));
    await chile.page.getByRole('radio', { name: chile.say.votes('choice.no') }).check();
    await act(officer, 'presence.note', address.split('/').at(-1)!, { sitting: await officer.page.evaluate(async (id) => ((await (await fetch('/api/meetings')).json()) as { id: string; sittings: { id: string; state: string }[] }[]).find((m) => m.id === id)!.sittings.find((s) => s.state === 'open')!.id, address.split('/').at(-1)!), party: 'MLI', how: 'room' });
    await screen.reads('Chili');
    await screen.picture('vote-board-1920');
    expect(await chile.page.getByRole('radio', { name: chile.say.votes('choice.no') }).isChecked()).toBe(true);
    await chile.picture('vote-sheet-390');
    await sound(chile);
    await chile.button(chile.say.votes('record', { state: 'Chile', choice: chile.say.votes('choice.no') })).click();
    await chile.reads(within(chile.say.votes('voted', { choice: chile.say.votes('choice.no') })));
    await chair.reads(chair.say.votes('called.you'));
    await chair.picture('vote-chair-1440');
    for (const v of [chair, officer, screen]) await sound(v);
    await chair.button(chair.say.record('command.vote.pass')).click();
    await chair.reads(chair.say.votes('called', { state: 'Greece' }));
    await chair.button(chair.say.record('command.vote.void')).click();
    await chair.page.getByLabel(chair.say.votes('reason')).fill('The board went dark.');
    await chair.button(chair.say.record('command.vote.void')).click();
    await chile.reads(chile.say.votes('void', { run: 1, reason: 'The board went dark.' }));
    await chair.button(chair.say.record('command.vote.withdraw')).click();
  });

  it('e14 e17 a recorded vote: a card that is raised is recorded with a mark, votes are corrected until the lock, the result is declared to all', async () => {
    await announce('recorded');
    await chair.button(chair.say.record('command.vote.open')).click();
    await chile.page.getByRole('radio', { name: chile.say.votes('choice.yes') }).check();
    await chile.button(chile.say.votes('record', { state: 'Chile', choice: chile.say.votes('choice.yes') })).click();
    await officer.page.getByLabel(officer.say.votes('for-state')).selectOption('JOR');
    await officer.page.getByLabel(officer.say.votes('choice'), { exact: true }).selectOption('no');
    await officer.button(officer.say.record('command.ballot.record')).click();
    await chair.reads(within(chair.say.votes('behalf')));
    await chair.page.getByRole('radio', { name: chair.say.votes('choice.yes') }).check();
    await chair.button(chair.say.votes('record', { state: 'Costa Rica', choice: chair.say.votes('choice.yes') })).click();
    for (const verb of ['close', 'lock', 'declare']) await chair.button(chair.say.record(`command.vote.${verb}`)).click();
    await screen.reads('Adopté');
    await screen.picture('vote-result-1920');
    await officer.reads('Adopté');
    await officer.picture('vote-result-1440-fr');
    await chile.picture('vote-result-390');
    for (const v of [chair, chile, officer, screen]) await sound(v);
  });
});
