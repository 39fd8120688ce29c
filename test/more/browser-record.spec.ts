// One record through the hands of those to whom it belongs, with another delegation looking on: drafted, completed, shared, reported on, and only read by others.
// Not here: records that come from files (browser-story.spec.ts).
import { jest } from '@jest/globals';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';

jest.setTimeout(120_000);

describeBrowser('an initiative and its acts', () => {
  let house: Premises;
  let nor: Visitor;
  let can: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [nor, can] = await Promise.all([house.enter('Lars Nygård'), house.enter('Geneviève Tremblay-Roy', { lang: 'fr' })]);
  });
  afterAll(() => house.close());

  it('b6 begins as a draft that only its own delegation sees', async () => {
    await nor.go('/initiatives');
    await nor.button(nor.say.catalogue('add')).click();
    const title = nor.page.getByRole('group', { name: nor.say.form('title') });
    await title.getByLabel(nor.say.ui('field.english')).fill('Winter shelters along the coast');
    await nor.page.getByLabel(nor.say.form('planned.start')).fill('2026-12-01');
    await nor.page.getByLabel(nor.say.form('planned.end')).fill('2028-12-01');
    await nor.page.getByRole('textbox', { name: nor.say.form('currency') }).fill('NOK');
    await nor.button(nor.say.form('new.act', { state: 'Norway' })).click();
    await nor.heading('Winter shelters along the coast').waitFor();
    await nor.reads(within(nor.say.initiative('draft.note', { state: ANY })));
    address = new URL(nor.page.url()).pathname;
    await can.go(address);
    await can.heading(can.say.initiative('gone.title')).waitFor();
  });

  it('b8 is revised in both languages', async () => {
    const texts = nor.region(nor.say.initiative('texts'));
    await nor.button(nor.say.form('revise'), texts).click();
    await texts.getByRole('group', { name: nor.say.form('title') }).getByLabel(nor.say.ui('field.french')).fill('Abris d’hiver le long de la côte');
    await nor.button(nor.say.form('record', { state: 'Norway' }), texts).click();
    await texts.getByText('Abris d’hiver le long de la côte').waitFor();
  });

  it('b6 is shared after being asked once, and stands before the others at once', async () => {
    await can.go('/initiatives');
    await can.region(can.say.catalogue('map')).waitFor();
    await can.mark();
    const share = nor.say.record('command.initiative.share');
    await nor.button(share).click();
    const dialog = nor.page.getByRole('dialog');
    await dialog.getByText(like(nor.say.form('ask.share', { state: 'Norway', identifier: ANY, title: 'Winter shelters along the coast' }))).waitFor();
    await nor.button(share, dialog).click();
    await can.page.getByRole('row').filter({ hasText: 'Abris d’hiver le long de la côte' }).waitFor();
    expect(await can.isUnbroken()).toBe(true);
    await can.follow('Abris d’hiver le long de la côte');
    await can.heading('Abris d’hiver le long de la côte').waitFor();
    expect(await can.button(can.say.form('revise')).count()).toBe(0);
  });

  it('b2 money is recorded in its currency with its value date, and seen by whoever looks', async () => {
    const add = nor.say.record('command.initiative.record-transaction');
    await nor.button(add).click();
    const form = nor.page.locator('form').filter({ has: nor.page.getByLabel(nor.say.form('transaction.kind')) });
    await form.getByLabel(nor.say.form('date'), { exact: true }).fill('2026-11-02');
    await form.getByLabel(nor.say.form('amount')).fill('1250000');
    await nor.button(nor.say.form('record', { state: 'Norway' }), form).click();
    await nor.page.getByRole('row').filter({ hasText: /NOK\s*1,250,000/ }).waitFor();
    await can.page.getByRole('row').filter({ hasText: /NOK\s*1\s250\s000/ }).waitFor();
  });

  it('b4 partners stand with their roles', async () => {
    const partners = nor.region(nor.say.initiative('partners'));
    await nor.button(nor.say.form('revise'), partners).click();
    const form = partners.locator('form');
    await nor.button(nor.say.form('add'), form).click();
    await form.getByLabel(nor.say.ui('field.english')).last().fill('Coastal Towns Association');
    await nor.button(nor.say.form('record', { state: 'Norway' }), form).click();
    await can.region(can.say.initiative('partners')).getByText('Coastal Towns Association').waitFor();
  });

  it('b6 b12 a step of the status is proven by its date, and who follows reads it in the history', async () => {
    await nor.button(nor.say.record('command.initiative.start')).click();
    const form = nor.region(nor.say.initiative('standing')).locator('form');
    await form.getByLabel(nor.say.form('step.date')).fill('2026-11-03');
    await nor.button(nor.say.record('command.initiative.start'), form).click();
    for (const v of [nor, can]) await v.region(v.say.initiative('standing')).getByText(v.say.record('state.initiative-status.implementation'), { exact: true }).waitFor();
    const history = can.region(can.say.object('history'));
    await until(async () => (await history.getByRole('listitem').count()) >= 4, 10_000, 'the history');
    await can.button(like(can.say.object('follow.at', { level: ANY }))).click();
    await can.page.getByRole('menuitemradio', { name: within(`${can.say.record('level.watch')}.`) }).click();
    await can.button(can.say.object('follow.at', { level: can.say.record('level.watch') })).waitFor();
  });

  it('f1 whoever may not act finds the act greyed, reaches it by keyboard and learns why', async () => {
    const fossum = await house.enter('Maren Fossum');
    await fossum.go(address);
    const share = fossum.button(fossum.say.record('command.initiative.archive'));
    await share.waitFor();
    expect(await fossum.reasonOf(share)).toContain(fossum.say.record('refusal.needs-mandate', { mandate: '' }).split('“')[0]);
    await share.focus();
    expect(await share.evaluate((e) => e === document.activeElement)).toBe(true);
    await fossum.page.keyboard.press('Enter');
    expect(await fossum.page.getByRole('dialog').count()).toBe(0);
  });

  it('b11 nobody’s money is counted twice: a link to another record says so', async () => {
    await can.go('/initiatives');
    await can.reads(can.say.catalogue('money.apart'));
    expect([...nor.complaints, ...can.complaints]).toEqual([]);
  });
});
