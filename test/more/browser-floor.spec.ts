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
});
