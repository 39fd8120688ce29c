// A silence as people see it: the chair announces it, Jordan breaks it by paragraph on a phone, Mali reads it in French, Chile asks for time and the chair grants it, an adviser
// is told who may, the secretariat sees whom nobody has reached and records what came by mail. Not here: the rules (actions-silence.spec.ts).
import { jest } from '@jest/globals';
import { calendars, workingDay } from '../../src/ledger/working-days.js';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, SOON, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';

jest.setTimeout(180_000);

const TITLE = { en: 'Medical care in armed conflict', fr: 'Les soins médicaux en période de conflit armé' };
const WORDING = 'Replace “in all circumstances” with “in accordance with international humanitarian law”.';

describeBrowser('a silence', () => {
  let house: Premises;
  let chair: Visitor;
  let jordan: Visitor;
  let mali: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, jordan, mali] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Samer Dababneh', { width: 390, height: 844, letCheckersIn: true }), house.enter('Boubacar Sidibé', { lang: 'fr', letCheckersIn: true }),
    ]);
  });
  afterAll(async () => {
    for (const v of [chair, jordan, mali]) expect(v.complaints).toEqual([]);
    await house.close();
  });

  it('c11 the chair puts a text under silence, asked once with the sentence, and everybody sees the clock run', async () => {
    await chair.go('/actions/new');
    for (const [group, text] of [[chair.say.action('new.name'), TITLE], [chair.say.action('new.purpose'), { en: 'Medical care is protected in all circumstances.', fr: 'Les soins médicaux sont protégés en toutes circonstances.' }]] as const) {
      const field = chair.page.getByRole('group', { name: group });
      await field.getByLabel(chair.say.ui('field.english')).fill(text.en);
      await field.getByLabel(chair.say.ui('field.french')).fill(text.fr);
    }
    await chair.button(chair.say.action('new.act', { state: 'Costa Rica' })).click();
    await chair.heading(TITLE.en).waitFor();
    await chair.binds(chair.say.record('command.action.table'));
    address = `${new URL(chair.page.url()).pathname}/silence`;
    await chair.follow(chair.say.silence('announce'));
    const form = chair.region(chair.say.silence('announce'));
    await form.getByRole('radio', { name: chair.say.silence('announce.meeting') }).check({ force: true });
    // Too soon is said before it is pressed.
    await form.getByLabel(chair.say.silence('announce.date')).fill(new Date().toISOString().slice(0, 10));
    await chair.reads(chair.say.record('refusal.silence-too-short'), form);
    const day = workingDay(calendars().calendar, 'CRI', new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel(chair.say.silence('announce.date')).fill(day);
    await chair.reads(within(chair.say.silence('announce.starts', { starts: ANY, due: ANY })), form);
    await chair.picture('silence-announce-1440');
    await chair.binds(chair.say.record('command.silence.announce'), chair.say.silence('ask.announce', { when: ANY }));
    for (const v of [chair, jordan, mali]) {
      if (v !== chair) await v.go(address);
      await v.heading(v.say.silence('ends-in')).waitFor();
      await v.page.getByRole('timer').waitFor();
      await v.reads(within(v.say.silence('if.adopted', { day: ANY })));
    }
  });

  it('c11 Jordan breaks it by paragraph on a phone; the others see who and why at once', async () => {
    const label = jordan.say.record('command.silence.break');
    await jordan.button(label).click();
    await jordan.page.getByRole('radio', { name: jordan.say.silence('break.parts') }).check({ force: true });
    await jordan.page.getByRole('checkbox', { name: 'OP1' }).check();
    await jordan.page.getByLabel(jordan.say.silence('break.wording')).fill(WORDING);
    expect(await overflowOf(jordan.page)).toEqual([]);
    await jordan.binds(label, jordan.say.silence('ask.break', { state: 'Jordan', symbol: ANY, scope: 'OP1', words: WORDING }));
    await mali.page.getByRole('row').filter({ hasText: 'Jordanie' }).getByText(mali.say.record('silence.voice.broke')).waitFor({ timeout: SOON * 5 });
    await mali.reads(WORDING);
    await chair.reads(within(chair.say.silence('if.broken', { day: ANY, count: 1, states: 'Jordan' })));
  });

  it('c11 Chile asks for time, which is no objection; the chair grants it and everybody’s clock is set on', async () => {
    const chile = await house.enter('Elisa Montt');
    await chile.go(address);
    const before = await mali.page.getByRole('img', { name: within(mali.say.silence('passed', { done: ANY, all: ANY })) }).getAttribute('aria-label');
    const label = chile.say.record('command.silence.ask-extension');
    await chile.button(label).click();
    await chile.page.getByLabel(chile.say.silence('reason')).fill('Santiago is on holiday.');
    await chile.button(label).click();
    await chair.binds(chair.say.silence('grant', { hours: 24 }), chair.say.silence('ask.extend', { state: 'Chile', hours: 24 }));
    await mali.reads(within(mali.say.silence('extended', { when: ANY })));
    expect(await mali.page.getByRole('img', { name: within(mali.say.silence('passed', { done: ANY, all: ANY })) }).getAttribute('aria-label')).not.toBe(before);
    await chile.reads(chile.say.silence('extension.none'));
    await chile.picture('silence-1440');
    await jordan.picture('silence-390');
    await mali.picture('silence-1440-fr');
    await chair.picture('silence-chair-1440');
  });

  it('c11 an adviser is told that only a holder of “bind” may, and the home page says when it ends, in two zones', async () => {
    const adviser = await house.enter('Leonie Pichler');
    await adviser.go(address);
    expect(await adviser.reasonOf(adviser.button(adviser.say.record('command.silence.break')))).toBe(adviser.say.record('refusal.needs-mandate', { mandate: adviser.say.record('mandate.bind') }));
    await adviser.go('/');
    const item = adviser.page.getByRole('article').filter({ hasText: TITLE.en });
    await item.getByText(adviser.say.today('kind.silence')).waitFor();
    await item.getByText(/San José/).waitFor();
    await adviser.follow(adviser.say.today('act.silence'), item);
    await adviser.heading(TITLE.en).waitFor();
  });

  it('c11 h11 the secretariat sees whom nobody has reached, telephones, and records what came by mail; the member confirms it', async () => {
    const officer = await house.enter('Helena Duarte', { dark: true, letCheckersIn: true });
    await officer.go(address);
    await officer.heading(officer.say.silence('unreached.title')).waitFor();
    await officer.picture('silence-secretariat-1440-dark');
    const norway = officer.page.getByRole('listitem').filter({ hasText: 'Norway' });
    await officer.button(officer.say.silence('reached.telephone'), norway).click();
    await norway.waitFor({ state: 'detached' });
    const label = officer.say.record('command.silence.record-for');
    await officer.button(label).click();
    await officer.page.getByLabel(officer.say.silence('record.member')).selectOption('MLI');
    await officer.page.getByLabel(officer.say.silence('record.what')).selectOption('affirm');
    await officer.page.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Bamako has no objection.') });
    await officer.binds(label, officer.say.silence('ask.record-for', { state: 'Mali', act: officer.say.silence('act.affirm'), when: ANY, words: '' }).trim());
    await mali.page.getByRole('row').filter({ hasText: 'Mali' }).getByText(mali.say.silence('on-behalf')).waitFor();
    await mali.binds(mali.say.record('command.silence.confirm-record'));
    await officer.reads(within(officer.say.silence('record.confirmed')));
    expect(await seriousOf(officer.page)).toEqual([]);
  });

  it('c11 the page has no barrier in either language, on either screen', async () => {
    for (const v of [chair, mali, jordan]) {
      expect(await seriousOf(v.page)).toEqual([]);
      expect(await overflowOf(v.page)).toEqual([]);
    }
    await mali.speak('en');
    await mali.heading(like(mali.say.silence('ends-in'))).waitFor();
  });
});
