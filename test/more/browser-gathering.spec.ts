// What comes before a meeting as people see it: a delegation registers from a phone, the secretariat approves, the badge is read at the door; a date is found; something does not work; the line drops.
// Not here: the rules (meetings-registration, -dates, -help, -slips).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, labels, like, within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = { en: 'Ministerial meeting on human security in cities', fr: 'Réunion ministérielle sur la sécurité humaine dans les villes' };

describeBrowser('before a meeting', () => {
  let house: Premises;
  let officer: Visitor;
  let swiss: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [officer, swiss] = await Promise.all([house.enter('Helena Duarte', { letCheckersIn: true }), house.enter('Claire Jaquet', { width: 390, height: 844, lang: 'fr', letCheckersIn: true })]);
    await officer.go('/meetings');
    await officer.follow(TITLE.en);
    await officer.heading(TITLE.en).waitFor();
    address = new URL(officer.page.url()).pathname;
  });
  afterAll(async () => {
    for (const v of [officer, swiss]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);

  it('e25 registration opens with 1 + 2 seats; Switzerland registers from a phone; the secretariat approves; the code at the door makes Switzerland present', async () => {
    await officer.go(`${address}/registration`);
    await swiss.go(`${address}/registration`);
    await officer.button(officer.say.record('command.registration.open')).click();
    await officer.page.getByLabel(officer.say.registration('plus')).fill('2');
    await officer.page.getByLabel(officer.say.registration('until'), { exact: true }).fill('2035-05-02');
    await officer.button(officer.say.record('command.registration.open')).click();
    await swiss.reads(swiss.say.registration('seats', { plus: 2 }));
    await swiss.page.getByLabel(swiss.say.registration('form.who')).selectOption({ label: swiss.say.registration('form.outside') });
    await swiss.page.getByLabel(swiss.say.registration('form.name')).fill('Madeleine Favre');
    await swiss.page.getByLabel(within(swiss.say.registration('form.title'))).fill('Directrice, Institut des villes');
    await swiss.page.getByLabel(swiss.say.registration('form.capacity')).selectOption('expert');
    await swiss.button(swiss.say.record('command.participant.register')).click();
    await swiss.reads(like(swiss.say.registration('ours.seats', { taken: 1, seats: 3 })));
    await swiss.picture('registration-390-fr');
    await sound(swiss);
    await officer.reads(within('Madeleine Favre'));
    await officer.button(officer.say.record('command.participant.approve')).click();
    await swiss.button(swiss.say.registration('badge')).click();
    const badge = swiss.page.getByRole('article');
    const code = /CHE-[0-9A-Z]{10}/.exec((await badge.getAttribute('aria-label')) ?? '')![0];
    await swiss.picture('badge-390-fr');
    await sound(swiss);
    await officer.page.getByLabel(officer.say.registration('door.code')).fill(code.toLowerCase());
    await officer.page.keyboard.press('Enter');
    await officer.reads(within('Madeleine Favre, Switzerland'), officer.page.getByRole('status'));
    await officer.picture('registration-1440');
    await sound(officer);
    await officer.follow(officer.say.registration('list.print'));
    await officer.heading(officer.say.registration('list.title')).waitFor();
    await officer.page.getByRole('article', { name: officer.say.registration('badge.of', { name: 'Madeleine Favre', code }) }).waitFor();
    await officer.picture('badges-1440');
    await sound(officer);
    await swiss.go(`${address}/presence`);
    await swiss.reads(within('Suisse'), swiss.page.getByRole('main'));
  });

  it('e30 the secretariat asks about three times; Switzerland answers on its own clock; the one that suits is convened', async () => {
    await officer.go(address);
    await officer.button(officer.say.dates('ask')).click();
    for (const [i, day] of ['2035-05-08', '2035-05-09', '2035-05-12'].entries()) {
      const time = officer.page.getByRole('group', { name: officer.say.dates('time', { number: i + 1 }) });
      await time.getByLabel(officer.say.dates('day')).fill(day);
    }
    await officer.button(officer.say.record('command.dates.propose')).click();
    await swiss.go(address);
    const ours = swiss.page.getByRole('radiogroup', { name: like(swiss.say.dates('mine', { time: ANY })) });
    await ours.nth(2).waitFor();
    // A Saturday everywhere.
    await swiss.reads(within(swiss.say.dates('why.weekend')));
    for (const [i, answer] of (['yes', 'if-need-be', 'no'] as const).entries()) await ours.nth(i).getByText(swiss.say.record(`dates.answer.${answer}`), { exact: true }).click();
    await swiss.button(swiss.say.record('command.dates.answer')).click();
    await officer.reads(officer.say.dates('best'));
    await swiss.picture('dates-390-fr');
    await officer.picture('dates-1440');
    for (const v of [officer, swiss]) await sound(v);
    await officer.button(officer.say.record('command.dates.settle')).first().click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByText(officer.say.dates('settle.detail')).waitFor();
    await officer.button(officer.say.record('command.dates.settle'), dialog).click();
    await swiss.reads(like(swiss.say.meeting('sitting', { number: 3 })));
  });

  it('e26 one tap on a phone says that there is no sound; the secretariat answers; it works again', async () => {
    await swiss.button(swiss.say.record('help.trouble.sound')).click();
    await officer.reads(officer.say.help('line', { state: 'Switzerland', trouble: officer.say.record('help.trouble.sound') }));
    await officer.page.getByLabel(officer.say.help('answer', { state: 'Switzerland' })).fill('Choose channel 2, please.');
    await officer.button(officer.say.record('command.help.answer')).click();
    await swiss.reads(swiss.say.help('says', { text: 'Choose channel 2, please.' }));
    await officer.button(officer.say.help('lines.first')).click();
    await officer.page.getByLabel(within(officer.say.help('lines.fr'))).fill('https://example.org/fr');
    await officer.button(officer.say.record('command.stream.set')).click();
    await swiss.page.getByRole('link', { name: swiss.say.help('lines.fr') }).waitFor();
    await swiss.picture('help-390-fr');
    await officer.picture('help-1440');
    for (const v of [officer, swiss]) await sound(v);
    await swiss.button(swiss.say.record('command.help.solve')).click();
    await officer.reads(officer.say.help('desk.none'));
  });

  it('e31 e27 the line drops: the screen says how old it is, in both languages; what the room did meanwhile is entered by hand and settled', async () => {
    const screen = await house.enter('Thandeka Mokoena', { width: 1920, height: 1080, letCheckersIn: true });
    await officer.go('/meetings');
    await officer.follow('Third meeting of senior officials');
    await officer.heading('Third meeting of senior officials').waitFor();
    const now = new URL(officer.page.url()).pathname;
    await screen.go(`${now}/screen`);
    await screen.page.getByRole('region', { name: screen.say.floor('screen') }).waitFor();
    await screen.page.getByRole('heading', { level: 1 }).waitFor();
    await screen.context.setOffline(true);
    await screen.reads(like(labels('fr').stale('stale', { hour: ANY })));
    await screen.picture('screen-stale-1920');
    await sound(screen);
    await screen.context.setOffline(false);
    await screen.page.getByText(like(labels('fr').stale('stale', { hour: ANY }))).waitFor({ state: 'detached' });
    await officer.go(`${now}/paper`);
    await officer.button(officer.say.slips('enter')).click();
    await officer.page.getByText(officer.say.record('slip.kind.decision'), { exact: true }).click();
    // Five minutes ago on the clock of New York: the sitting has been under way for an hour.
    const there = new Date(Date.now() - 300_000).toLocaleString('sv-SE', { timeZone: 'America/New_York' });
    await officer.page.getByLabel(officer.say.slips('happened'), { exact: true }).fill(there.slice(0, 10));
    await officer.page.getByLabel(like(officer.say.slips('hour', { city: ANY }))).fill(there.slice(11, 16));
    const words = officer.page.getByRole('group', { name: officer.say.slips('words') });
    await words.getByLabel(officer.say.ui('field.english')).fill('The list of speakers is closed.');
    await words.getByLabel(officer.say.ui('field.french')).fill('La liste des orateurs est close.');
    await officer.button(officer.say.record('command.slip.enter')).click();
    await officer.reads(within(officer.say.slips('missing')));
    await swiss.go(`${now}/paper`);
    await swiss.reads('La liste des orateurs est close.');
    await swiss.picture('paper-390-fr');
    await officer.picture('paper-1440');
    for (const v of [officer, swiss]) await sound(v);
    await officer.button(officer.say.slips('take.paper')).click();
    await swiss.reads(swiss.say.record('slip.how.paper'));
    expect(screen.complaints).toEqual([]);
  });
});
