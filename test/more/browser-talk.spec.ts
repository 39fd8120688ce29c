// Discussions as their pages let people lead them: a state's position and a person's remark, settling, how closely one follows, and rooms that only some can see.
// Not here: unread counts and a line that breaks (browser-story.spec.ts).
import { jest } from '@jest/globals';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';

jest.setTimeout(120_000);

const PLENARY = 'Themes for the ministerial meeting';
const SAID = 'Norway supports both themes, with a page on follow-up.';

describeBrowser('in discussion', () => {
  let house: Premises;
  let nor: Visitor;
  let can: Visitor;
  let cri: Visitor;
  beforeAll(async () => {
    house = await Premises.open();
    [nor, can, cri] = await Promise.all([house.enter('Lars Nygård'), house.enter('Geneviève Tremblay-Roy', { lang: 'fr' }), house.enter('Mariana Quesada')]);
    for (const v of [nor, can, cri]) {
      await v.follow(v.say.place('place.discussions'));
      await v.follow(PLENARY);
      await v.reads('The Chair proposes two themes');
    }
  });
  afterAll(() => house.close());

  it('f2 an official position asks once, in the words of the record, and is told apart from a remark', async () => {
    await nor.page.getByRole('textbox', { name: nor.say.talk('say') }).fill(SAID);
    const act = nor.say.talk('say.position', { party: 'Norway' });
    await nor.button(act).click();
    const dialog = nor.page.getByRole('dialog');
    await dialog.getByText(nor.say.talk('bind.heading', { party: 'Norway' })).waitFor();
    await dialog.getByText(nor.say.talk('bind.position', { sentence: nor.say.record('entry.position.stated', { by: 'Norway' }), text: SAID }), { exact: true }).waitFor();
    await nor.button(nor.say.ui('act.go-back'), dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await nor.page.getByRole('article').getByText(SAID).count()).toBe(0);
    await nor.button(act).click();
    await nor.button(act, dialog).click();
    await can.page.getByRole('article', { name: can.say.talk('position.of', { party: 'de la Norvège' }) }).getByText(SAID).waitFor();
    expect(await can.page.getByRole('article', { name: like(`${can.say.talk('position.of', { party: ANY })}`) }).count()).toBe(2);
  });

  it('f2 a person without the mandate finds the act greyed, with the reason at hand for a keyboard', async () => {
    const fossum = await house.enter('Maren Fossum');
    await fossum.follow(fossum.say.place('place.discussions'));
    await fossum.follow(PLENARY);
    const act = fossum.button(fossum.say.talk('say.position', { party: 'Norway' }));
    await fossum.page.getByRole('textbox', { name: fossum.say.talk('say') }).click();
    const reached = () => act.evaluate((e) => e === document.activeElement);
    for (let n = 0; n < 4 && !(await reached()); n += 1) await fossum.page.keyboard.press('Tab');
    expect(await reached()).toBe(true);
    expect(await fossum.reasonOf(act)).toBe(fossum.say.record('refusal.needs-mandate', { mandate: fossum.say.record('mandate.negotiate') }));
    await fossum.page.getByRole('tooltip').getByText(await fossum.reasonOf(act)).waitFor();
  });

  it('f3 whoever may settles it with a summary that stands above; others learn why they may not', async () => {
    const settle = (v: Visitor) => v.say.record('command.thread.resolve');
    expect(await nor.reasonOf(nor.button(settle(nor)))).toBe(nor.say.record('refusal.not-your-thread'));
    await cri.button(settle(cri)).click();
    await cri.page.getByLabel(cri.say.talk('summary.write')).fill('Both themes stand; Chile prepares the note.');
    await cri.button(cri.say.talk('summary.send')).click();
    for (const v of [nor, can]) {
      await v.page.getByRole('complementary', { name: v.say.talk('summary') }).getByText('Both themes stand; Chile prepares the note.').waitFor();
      await v.reads(v.say.talk('say.closed'));
    }
    await cri.button(cri.say.record('command.thread.reopen')).click();
    await nor.page.getByRole('textbox', { name: nor.say.talk('say') }).waitFor();
  });

  it('f6 how closely one follows is one’s own, and stays', async () => {
    const row = () => nor.page.getByRole('listitem').filter({ hasText: 'Cartes de dépollution' }).first();
    await nor.follow(nor.say.place('place.today'));
    const level = (name: string) => nor.say.talk('level', { title: 'Cartes de dépollution', level: nor.say.record(`level.${name}`) });
    await nor.button(like(nor.say.talk('level', { title: 'Cartes de dépollution', level: ANY })), row()).click();
    await nor.page.getByRole('menuitemradio', { name: within(`${nor.say.record('level.watch')}.`) }).click();
    await nor.button(level('watch'), row()).waitFor();
    await nor.page.reload();
    await nor.button(level('watch'), row()).waitFor();
  });

  it('f4 a room of two delegations is there for them at once, and for nobody else, the secretariat included', async () => {
    await can.follow(can.say.place('place.caucuses'));
    await can.heading(can.say.talk('caucuses.yours')).waitFor();
    await nor.follow(nor.say.place('place.caucuses'));
    await nor.button(nor.say.record('command.caucus.open')).click();
    await nor.page.getByLabel(nor.say.talk('caucus.title')).fill('A joint line on winter roads');
    await nor.page.getByRole('checkbox', { name: 'Canada' }).check();
    await nor.reads(nor.say.talk('readers.caucus', { parties: 'Canada and Norway' }));
    await nor.button(nor.say.record('command.caucus.open'), nor.page.locator('form')).click();
    await nor.page.getByRole('textbox', { name: nor.say.talk('say') }).fill('Shall we go together?');
    await nor.button(nor.say.talk('say.remark')).click();
    await can.follow('A joint line on winter roads');
    await can.page.getByRole('article').getByText('Shall we go together?').waitFor();

    const address = new URL(nor.page.url()).pathname;
    const outside = [await house.enter('Katharina Lechner'), await house.enter('Helena Duarte')];
    for (const v of outside) {
      await v.go('/caucuses');
      await v.heading(v.say.talk('caucuses')).waitFor();
      await until(async () => (await v.page.getByRole('listitem').filter({ hasText: 'A joint line' }).count()) === 0, 5_000, 'a list without the room');
      await v.go(address);
      await v.heading(v.say.talk('not-open')).waitFor();
      await v.go('/search?q=winter roads');
      await v.page.waitForLoadState('networkidle');
      expect(await v.page.getByText('A joint line').count()).toBe(0);
    }
    expect(outside.flatMap((v) => v.complaints)).toEqual([]);
  });

  it('nobody’s console complained', () => {
    expect([nor, can, cri].flatMap((v) => v.complaints)).toEqual([]);
  });
});
