// One record through the hands of those to whom it belongs, with another delegation looking on: drafted, completed, shared, reported on, and only read by others.
// Not here: records that come from files (browser-story.spec.ts).
import { readFileSync } from 'node:fs';
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

  it('b2 a disbursement is planned for a period, and seen by whoever looks', async () => {
    await nor.button(nor.say.record('command.initiative.plan-disbursement')).click();
    const form = nor.region(nor.say.initiative('disbursements')).locator('form');
    await form.getByLabel(nor.say.form('from'), { exact: true }).fill('2027-01-01');
    await form.getByLabel(nor.say.form('to'), { exact: true }).fill('2027-06-30');
    await form.getByLabel(nor.say.form('amount')).fill('400000');
    await form.getByRole('group', { name: nor.say.form('receiver') }).getByLabel(nor.say.ui('field.english')).fill('Coastal Towns Association');
    await nor.button(nor.say.form('record', { state: 'Norway' }), form).click();
    for (const v of [nor, can]) await v.region(v.say.initiative('disbursements')).getByRole('row').filter({ hasText: 'Coastal Towns Association' }).filter({ hasText: v === nor ? /NOK\s*400,000/ : /NOK\s*400\s000/ }).waitFor();
  });

  it('b2 it is marked as humanitarian, with the emergency it answers', async () => {
    const part = nor.region(nor.say.initiative('humanitarian'));
    await nor.button(nor.say.form('revise'), part).click();
    await part.getByRole('radio', { name: nor.say.form('humanitarian.yes') }).check({ force: true });
    await nor.button(nor.say.form('humanitarian.add'), part).click();
    await part.getByLabel(nor.say.form('humanitarian.code'), { exact: true }).fill('CW-2026-000123-NOR');
    await nor.button(nor.say.form('record', { state: 'Norway' }), part).click();
    const seen = can.region(can.say.initiative('humanitarian'));
    await can.reads(/CW-2026-000123-NOR/, seen);
    await can.reads(can.say.initiative('humanitarian.yes'), seen);
    await can.reads(can.say.record('iati.scope.1'), seen);
  });

  it('b3 a result is told by part, and a part is reported on later', async () => {
    const results = nor.region(nor.say.initiative('results'));
    await nor.button(nor.say.record('command.initiative.record-result')).click();
    const form = results.locator('form');
    const part = () => form.getByRole('group', { name: nor.say.form('parts'), exact: true });
    await form.getByRole('group', { name: nor.say.form('result.title') }).getByLabel(nor.say.ui('field.english')).fill('Families are warm');
    await nor.button(nor.say.form('indicator.add'), form).click();
    await form.getByRole('group', { name: nor.say.form('indicator'), exact: true }).getByLabel(nor.say.ui('field.english')).fill('People sheltered');
    await form.getByLabel(nor.say.form('from'), { exact: true }).fill('2026-12-01');
    await form.getByLabel(nor.say.form('to'), { exact: true }).fill('2027-03-31');
    await nor.button(nor.say.form('part.add'), part()).click();
    await part().getByLabel(nor.say.form('part.dimension'), { exact: true }).fill('sex');
    await part().getByLabel(nor.say.form('part.value'), { exact: true }).fill('female');
    await part().getByLabel(nor.say.form('target'), { exact: true }).fill('1200');
    await nor.button(nor.say.form('record', { state: 'Norway' }), form).click();
    const row = (v: Visitor) => v.region(v.say.initiative('results')).getByRole('row').filter({ hasText: 'sex female' });
    await row(can).filter({ hasText: can.say.initiative('results.no-report') }).filter({ hasText: /1\s200/ }).waitFor();
    await nor.button(nor.say.form('correct'), results).click();
    await part().getByLabel(nor.say.form('actual'), { exact: true }).fill('700');
    await nor.button(nor.say.form('record', { state: 'Norway' }), form).click();
    for (const v of [nor, can]) await row(v).filter({ hasText: '700' }).waitFor();
  });

  it('b5 contacts are seen by the others until the safety of staff withholds them', async () => {
    const contacts = nor.region(nor.say.initiative('contacts'));
    await nor.button(nor.say.form('revise'), contacts).click();
    await nor.button(nor.say.form('contacts.add'), contacts).click();
    await contacts.getByRole('group', { name: nor.say.form('contact.person') }).getByLabel(nor.say.ui('field.english')).fill('Ingrid Quillfeather');
    await contacts.getByLabel(nor.say.form('contact.emails')).fill('ingrid@shelter.example');
    await nor.button(nor.say.form('record', { state: 'Norway' }), contacts).click();
    const seen = can.region(can.say.initiative('contacts'));
    await can.reads('Ingrid Quillfeather', seen);
    expect(await seen.getByRole('link', { name: 'ingrid@shelter.example' }).getAttribute('href')).toBe('mailto:ingrid@shelter.example');
    const protection = nor.region(nor.say.initiative('protection'));
    const protect = async (reason: string) => {
      await nor.button(nor.say.form('revise'), protection).click();
      await protection.getByLabel(nor.say.form('protect.reason')).selectOption(reason);
      await nor.button(nor.say.form('record', { state: 'Norway' }), protection).click();
    };
    await protect('staff');
    await can.reads(can.say.initiative('contacts.withheld', { reason: can.say.record('initiative.reason.staff').toLocaleLowerCase() }), seen);
    expect(await can.page.getByText('Quillfeather').count()).toBe(0);
    await nor.reads('Ingrid Quillfeather', contacts);
    await protect('');
    await can.reads('Ingrid Quillfeather', seen);
  });

  it('b10 an export says before it is saved what it leaves out and why, with the way to it', async () => {
    for (const v of [nor, can]) {
      await v.go('/initiatives/export?lead=NOR');
      const left = v.region(v.say.exports('left'));
      const line = left.getByRole('listitem').filter({ has: v.page.getByRole('link', { name: v === nor ? 'Winter shelters along the coast' : 'Abris d’hiver le long de la côte' }) });
      await v.reads(v.say.record('iati.rule.sector-missing'), line);
      expect(await line.getByRole('link').getAttribute('href')).toBe(address);
      await v.follow(v.say.exports('complete'));
      await left.waitFor({ state: 'detached' });
      await v.go(address);
    }
    const [download] = await Promise.all([can.page.waitForEvent('download'), can.go('/initiatives/export?lead=NOR').then(() => can.follow(can.say.exports('save')))]);
    expect(readFileSync(await download.path(), 'utf8')).not.toContain('Abris d’hiver le long de la côte');
    await can.go(address);
  });

  it('b11 f1 a record says which others name it, and where it is spoken of', async () => {
    const identifier = (await nor.region(nor.say.initiative('standing')).getByRole('definition').last().textContent())!;
    await nor.go('/initiatives');
    await nor.follow('Clearance and risk education, the Litani');
    await nor.button(nor.say.record('command.initiative.relate')).click();
    const related = nor.region(nor.say.initiative('related'));
    await related.getByLabel(nor.say.form('related.identifier')).fill(identifier);
    await related.getByLabel(nor.say.form('related.kind')).selectOption('3');
    await nor.button(nor.say.form('record', { state: 'Norway' }), related).click();
    const named = can.region(can.say.initiative('named-by'));
    await named.getByRole('link').first().waitFor();
    await can.reads(within(can.say.record('iati.related.3').toLocaleLowerCase()), named);
    await nor.button(nor.say.record('command.thread.open')).first().click();
    await nor.page.getByLabel(nor.say.talk('open.title')).fill('What the coast taught us');
    await nor.page.getByLabel(nor.say.talk('open.text')).fill(`Compare ${identifier}, please.`);
    await nor.button(nor.say.record('command.thread.open'), nor.page.locator('form').filter({ has: nor.page.getByLabel(nor.say.talk('open.title')) })).click();
    await nor.heading('What the coast taught us').waitFor();
    await can.page.reload();
    await can.region(can.say.talk('naming')).getByRole('link', { name: 'What the coast taught us' }).waitFor();
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
