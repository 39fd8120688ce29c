// The floor as people see it: a delegation asks from a phone, the chair gives the floor with the space bar, a point of order stops the clock, the room's screen follows. Not here: the rules (meetings-floor.spec.ts).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = 'Third meeting of senior officials';

describeBrowser('the floor', () => {
  let house: Premises;
  let chair: Visitor;
  let swiss: Visitor;
  let austria: Visitor;
  let screen: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, swiss, austria, screen] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Reto Ammann', { width: 390, height: 844, lang: 'fr', letCheckersIn: true }),
      house.enter('Matthias Oberhuber', { width: 390, height: 844, letCheckersIn: true }), house.enter('Thandeka Mokoena', { width: 1920, height: 1080, letCheckersIn: true }),
    ]);
    await chair.go('/meetings');
    await chair.follow(TITLE);
    await chair.heading(TITLE).waitFor();
    address = new URL(chair.page.url()).pathname;
    await chair.go(`${address}/cockpit`);
    for (const v of [swiss, austria]) await v.go(`${address}/floor`);
    await screen.go(`${address}/screen`);
  });
  afterAll(async () => {
    for (const v of [chair, swiss, austria, screen]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);

  it('e2 e20 e21 Austria asks from a phone and sees its place; the space bar gives the floor to the next; the screen has the speaker in both languages', async () => {
    await austria.button(austria.say.record('command.speaker.request')).click();
    await austria.reads(austria.say.floor('mine', { state: 'Austria' }));
    expect(await austria.reasonOf(austria.button(austria.say.record('command.speaker.request')))).toBe(austria.say.floor('one', { state: 'Austria' }));
    await chair.reads(within(chair.say.floor('order.moved', { count: 1 })));
    await chair.reads('I give the floor to the representative of Norway.');
    await chair.reads('Je donne la parole à la délégation de la Norvège.');
    await chair.page.locator('h1').click();
    await chair.page.keyboard.press('Space');
    await chair.button(chair.say.floor('go.end', { state: 'Norway' })).waitFor();
    await screen.reads('Norvège');
    await swiss.reads(swiss.say.floor('has'));
    await chair.picture('cockpit-1440');
    await austria.picture('floor-390');
    await screen.picture('screen-1920');
    for (const v of [chair, swiss, austria, screen]) await sound(v);
  });

  it('e6 e20 a point of order stops the clock and outranks everything; nobody goes on before the ruling', async () => {
    await swiss.button(swiss.say.record('command.point.raise')).click();
    await chair.reads(chair.say.floor('point.raises', { state: 'Switzerland' }));
    await austria.reads(austria.say.floor('paused.by', { state: 'Switzerland' }));
    await chair.picture('cockpit-point-1440');
    await swiss.picture('floor-point-390-fr');
    await chair.button(chair.say.floor('go.start', { state: 'Switzerland' })).click();
    await chair.button(chair.say.floor('go.rule', { ruling: chair.say.record('ruling.noted') })).click();
    await chair.button(chair.say.floor('go.resume', { state: 'Norway' })).click();
    await chair.button(chair.say.floor('go.end', { state: 'Norway' })).click();
    await chair.button(chair.say.floor('go.start', { state: 'Chile' })).waitFor();
    for (const v of [chair, swiss]) await sound(v);
  });

  it('e10 e11 a reply to what was said is asked for and granted; a motion is moved and decided', async () => {
    await swiss.button(swiss.say.record('command.reply.request')).first().click();
    await swiss.button(swiss.say.record('command.reply.request')).last().click();
    await chair.button(chair.say.record('command.reply.grant')).click();
    await swiss.reads(within(swiss.say.record('state.reply.granted')));
    await austria.button(austria.say.record('command.motion.move')).click();
    await austria.page.getByLabel(austria.say.floor('motions.kind'), { exact: true }).selectOption('close-debate');
    await austria.button(austria.say.record('command.motion.move')).click();
    await chair.button(chair.say.floor('go.carry')).click();
    // The list of replies is open beside that of speakers, which the motion has closed.
    await chair.page.getByLabel(chair.say.floor('which')).selectOption({ index: 1 });
    await chair.reads(within(chair.say.record('state.list.closed')));
    await chair.picture('cockpit-after-1440');
    for (const v of [chair, swiss, austria]) await sound(v);
  });

  /** The act that is in order, by the keyboard: where the focus is not on it, the space bar finds it. */
  const press = async (label: string): Promise<void> => {
    await chair.button(label).waitFor();
    await chair.page.keyboard.press('Space');
  };
  const type = async (label: string, text: string): Promise<void> => {
    await chair.page.getByLabel(label, { exact: true }).focus();
    await chair.page.keyboard.type(text);
  };

  it('e20 e15 e21 by keyboard alone a vote is announced, counted, declared and entered; the queue and the vote are said to a screen reader; the screen follows', async () => {
    await chair.button(chair.say.votes('new')).focus();
    await chair.page.keyboard.press('Enter');
    await type(chair.say.votes('question.en'), 'Meet again in June');
    await type(chair.say.votes('question.fr'), 'Se réunir de nouveau en juin');
    await chair.page.getByLabel(chair.say.votes('kind'), { exact: true }).selectOption('show-of-hands');
    await chair.button(chair.say.votes('new')).focus();
    await chair.page.keyboard.press('Enter');
    await chair.reads('Nous allons procéder au vote : Se réunir de nouveau en juin. Le scrutin a commencé ; il ne peut être interrompu que par une motion d’ordre sur la conduite du vote.');
    await chair.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press(chair.say.record('command.vote.open'));
    await screen.reads('Se réunir de nouveau en juin');
    for (const [choice, count] of [['yes', '8'], ['no', '1'], ['abstain', '0']] as const) await type(chair.say.votes(`tally.${choice}`), count);
    await chair.button(chair.say.record('command.vote.count')).focus();
    await press(chair.say.record('command.vote.count'));
    for (const verb of ['close', 'lock', 'declare']) await press(chair.say.record(`command.vote.${verb}`));
    await chair.reads('The result of the vote is as follows: in favour, 8; against, 1; abstentions, 0. It is adopted.');
    expect(await chair.page.locator('[aria-live]').filter({ hasText: '8' }).count()).toBeGreaterThan(0);
    // Whatever lies below the letterhead when the page is scrolled is not measured.
    await chair.page.evaluate(() => scrollTo(0, 0));
    await chair.picture('cockpit-vote-1440');
    await sound(chair);
    await press(chair.say.record('command.vote.record'));
    await chair.button(chair.say.record('command.vote.record')).waitFor({ state: 'detached' });
  });

  it('e11 e21 a carried motion to suspend is the gavel’s next act; the screen says so, and one that has a slide of its own keeps it; without scripts it is read too', async () => {
    await chair.button(chair.say.floor('to-screen')).click();
    await chair.button(chair.say.screens('add')).click();
    const one = chair.page.getByRole('article', { name: chair.say.screens('number', { number: 1 }) });
    await one.getByLabel(chair.say.screens('slide'), { exact: true }).selectOption('agenda');
    await chair.reads(chair.say.screens('not-up'), one);
    await chair.reads('Ordre du jour', one);
    await chair.picture('cockpit-screens-1440');
    await sound(chair);
    await chair.button(chair.say.record('command.screen.show'), one).click();
    await chair.reads(chair.say.screens('up'), one);
    const its = new URL((await one.getByRole('link', { name: chair.say.screens('open') }).getAttribute('href'))!, house.node.url);
    await chair.button(chair.say.screens('close')).click();
    await austria.button(austria.say.record('command.motion.move')).click();
    await austria.page.getByLabel(austria.say.floor('motions.kind'), { exact: true }).selectOption('suspend');
    await austria.button(austria.say.record('command.motion.move')).click();
    await chair.button(chair.say.floor('go.carry')).click();
    await chair.page.getByLabel(chair.say.cockpit('resumes')).selectOption('15');
    await chair.picture('cockpit-suspend-1440');
    await chair.button(chair.say.record('command.sitting.suspend')).click();
    await screen.reads(/La séance est suspendue jusqu’à/);
    await screen.picture('screen-pause-1920');
    await sound(screen);
    await screen.go(its.pathname);
    await screen.reads('Ordre du jour');
    await screen.picture('screen-agenda-1920');
    const id = address.split('/').at(-1)!;
    const page = await screen.page.evaluate(async (at) => (await fetch(at, { headers: { accept: 'text/html' } })).text(), `${address}/screen`);
    expect(page).toContain(`<noscript><meta http-equiv="refresh" content="0; url=/api/meetings/${id}/screen"></noscript>`);
    expect(await screen.page.evaluate(async (at) => (await fetch(at)).text(), `/api/meetings/${id}/screen`)).toContain('suspendue');
    await chair.button(chair.say.record('command.sitting.resume')).click();
    await chair.button(chair.say.record('command.sitting.resume')).waitFor({ state: 'detached' });
  });

  it('e20 what the presiding state does for itself is another act, on a ground of its own', async () => {
    await chair.button(chair.say.cockpit('own', { state: 'Costa Rica' })).click();
    const own = chair.region(chair.say.cockpit('own.title', { state: 'Costa Rica' }));
    await chair.button(chair.say.record('command.point.raise'), own).waitFor();
    await chair.picture('cockpit-own-1440');
    await sound(chair);
    await chair.button(chair.say.cockpit('own.close')).click();
    await chair.speak('fr');
    await chair.button(chair.say.cockpit('own', { state: 'du Costa Rica' })).waitFor();
    await chair.picture('cockpit-1440-fr');
    await sound(chair);
    await chair.speak('en');
  });
});
