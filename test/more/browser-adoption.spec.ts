// An adoption as people see it: the chair waives the notice and puts the text, Jordan objects on a phone, the chair puts it again and hears no objection; the register, an
// address that leads there for ever, a corrigendum beside the text. Not here: the rules (actions-adoption.spec.ts, actions-register.spec.ts).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';

jest.setTimeout(180_000);

const TITLE = { en: 'Small arms and community safety', fr: 'Armes légères et sûreté des populations' };
const PURPOSE = { en: 'Weapons that are surrendered are destroyed.', fr: 'Les armes remises sont détruites.' };
const REASON = 'The words on destruction go too far.';

describeBrowser('an adoption', () => {
  let house: Premises;
  let chair: Visitor;
  let jordan: Visitor;
  let address: string;
  /** The button opens the field of the reason; the second press binds. */
  const because = async (v: Visitor, label: string, reason: string, sentence: string): Promise<void> => {
    await v.button(label).click();
    await v.page.getByLabel(v.say.adoption('reason')).fill(reason);
    await v.binds(label, sentence);
  };
  beforeAll(async () => {
    house = await Premises.open();
    [chair, jordan] = await Promise.all([house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Samer Dababneh', { width: 390, height: 844, lang: 'fr', letCheckersIn: true })]);
  });
  afterAll(async () => {
    for (const v of [chair, jordan]) expect(v.complaints).toEqual([]);
    await house.close();
  });

  it('c20 c12 the chair is told what is missing, waives the notice with a reason and puts the text; Jordan objects on a phone', async () => {
    await chair.go('/actions/new');
    for (const [group, text] of [[chair.say.action('new.name'), TITLE], [chair.say.action('new.purpose'), PURPOSE]] as const) {
      const field = chair.page.getByRole('group', { name: group });
      await field.getByLabel(chair.say.ui('field.english')).fill(text.en);
      await field.getByLabel(chair.say.ui('field.french')).fill(text.fr);
    }
    await chair.button(chair.say.action('new.act', { state: 'Costa Rica' })).click();
    await chair.heading(TITLE.en).waitFor();
    await chair.binds(chair.say.record('command.action.table'));
    address = new URL(chair.page.url()).pathname;
    const propose = chair.button(chair.say.record('command.adoption.propose'));
    expect(await chair.reasonOf(propose)).toBe(chair.say.record('refusal.notice-running'));
    await because(chair, chair.say.record('command.adoption.waive-notice'), 'The forum meets tomorrow.', chair.say.adoption('ask.waive-notice', { words: 'The forum meets tomorrow.' }));
    await chair.reads(chair.say.adoption('ready'));
    await chair.picture('adoption-deciding-1440');
    await chair.binds(chair.say.record('command.adoption.propose'), chair.say.adoption('ask.propose', { state: 'Costa Rica' }));
    await jordan.go(address);
    await jordan.reads(within(jordan.say.adoption('put.written', { state: ANY })));
    await because(jordan, jordan.say.record('command.adoption.object'), REASON, jordan.say.adoption('ask.object', { state: 'La Jordanie', words: REASON }));
    await chair.reads(REASON);
    expect([await seriousOf(jordan.page), await overflowOf(jordan.page)]).toEqual([[], []]);
  });

  it('c12 c18 g8 put again in a meeting, the chair hears no objection; the text is in the register and its address leads there', async () => {
    await chair.page.getByLabel(chair.say.adoption('meeting')).fill('Informal consultation, New York');
    await chair.binds(chair.say.record('command.adoption.propose'));
    await chair.binds(chair.say.record('command.adoption.declare'), chair.say.adoption('ask.declare'));
    const heading = jordan.heading(like(jordan.say.adoption('adopted', { symbol: ANY })));
    await heading.waitFor();
    const symbol = /HSN\/\d{4}\/\d+/.exec(await heading.innerText())![0];
    await chair.picture('adoption-adopted-1440');
    await jordan.go('/register');
    await jordan.page.getByText(TITLE.fr).first().waitFor();
    await jordan.picture('register-390-fr');
    await jordan.follow(symbol);
    await heading.waitFor();
    expect(new URL(jordan.page.url()).pathname).toBe(address);
    await jordan.go(`/doc/${symbol}/Corr.9`);
    await jordan.reads(jordan.say.adoption('unknown'));
  });

  it('c13 Jordan dissociates itself from a paragraph, in its own language; the secretariat adds the other; Jordan withdraws it, and it stays there as withdrawn', async () => {
    const officer = await house.enter('Helena Duarte');
    const words = 'La Jordanie se dissocie du paragraphe 1.';
    await jordan.go(address);
    await jordan.button(jordan.say.record('command.stance.file')).click();
    await jordan.page.getByLabel(jordan.say.adoption('stance.kind')).selectOption('dissociation');
    await jordan.page.getByRole('checkbox', { name: 'OP1' }).check();
    await jordan.page.getByLabel(jordan.say.adoption('stance.text.fr')).fill(words);
    await jordan.binds(jordan.say.record('command.stance.file'), words);
    await officer.go(address);
    const said = (v: Visitor) => v.page.getByRole('article', { name: within(v.say.record('stance.kind.dissociation')) });
    await officer.button(officer.say.record('command.stance.translate')).click();
    await officer.page.getByLabel(officer.say.adoption('stance.text.en')).fill('Jordan dissociates itself from paragraph 1.');
    await officer.binds(officer.say.record('command.stance.translate'));
    for (const v of [chair, jordan]) for (const text of [words, 'Jordan dissociates itself from paragraph 1.']) await v.reads(text, said(v));
    await jordan.picture('adoption-positions-390-fr');
    expect([await seriousOf(jordan.page), await overflowOf(jordan.page)]).toEqual([[], []]);
    await jordan.binds(jordan.say.record('command.stance.withdraw'), jordan.say.adoption('ask.stance.withdraw', { state: 'La Jordanie', kind: jordan.say.record('stance.kind.dissociation') }));
    await chair.reads(chair.say.adoption('withdrawn'), said(chair));
    await chair.reads(words, said(chair));
  });

  it('c18 the secretariat issues a corrigendum, printed beside the text, which stays as it was adopted', async () => {
    const officer = await house.enter('Helena Duarte', { letCheckersIn: true });
    await officer.go(address);
    await officer.button(officer.say.record('command.adoption.correct')).click();
    await officer.page.getByLabel(officer.say.adoption('correct.which')).selectOption({ label: 'OP1' });
    const field = officer.page.getByRole('group', { name: officer.say.adoption('correct.text') });
    await field.getByLabel(officer.say.ui('field.english')).fill('Weapons that are surrendered are destroyed at once.');
    await field.getByLabel(officer.say.ui('field.french')).fill('Les armes remises sont détruites sans délai.');
    await officer.binds(officer.say.record('command.adoption.correct'), officer.say.adoption('ask.correct', { symbol: ANY, number: 'OP1' }));
    for (const v of [officer, chair]) {
      await v.reads('Weapons that are surrendered are destroyed at once.');
      await v.reads(PURPOSE.en);
    }
    await officer.picture('adoption-corrected-1440');
    await chair.go('/register');
    await chair.page.getByRole('link', { name: 'Corr.1' }).waitFor();
    await chair.picture('register-1440');
    for (const v of [officer, chair]) expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  });
});
