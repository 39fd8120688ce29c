// States and the people who speak for them: what everybody reads of them, how a focal point brings people in, and what the secretariat rules on.
// Not here: sign-in of the demonstration (browser-entry.spec.ts).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';

jest.setTimeout(120_000);

const PASSWORD = 'seven quiet herons at dawn';

describeBrowser('members', () => {
  let house: Premises;
  let can: Visitor;
  let link: string;
  beforeAll(async () => {
    house = await Premises.open();
    can = await house.enter('Geneviève Tremblay-Roy', { lang: 'fr' });
  });
  afterAll(() => house.close());

  it('a1 a2 a6 a9 stand in protocol order with status and chair; Canada belongs for the second time', async () => {
    await can.follow(can.say.place('place.members'));
    const members = can.page.getByRole('table', { name: can.say.members('members') });
    await members.getByRole('row').nth(1).waitFor();
    const names = await members.getByRole('row').locator('a').allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect([...names].sort(new Intl.Collator('fr').compare)).toEqual(names);
    await can.reads(within(can.say.members('lede.chair', { state: 'Costa Rica' })));
    await can.page.getByRole('table', { name: can.say.members('observers') }).getByText('Afrique du Sud').waitFor();
    await can.follow('Canada', members);
    const terms = can.region(can.say.members('membership')).getByRole('listitem');
    await until(async () => (await terms.count()) === 2, 10_000, 'two terms');
    await terms.nth(1).getByText(within(can.say.members('membership.span', { since: ANY, until: ANY }))).waitFor();
    await can.region(can.say.members('speaks')).getByText('Daniel MacKinnon').waitFor();
  });

  it('a10 the directory says who is at work now, with language and hours', async () => {
    await can.follow(can.say.place('place.members'));
    await can.follow(can.say.members('tab.directory'));
    await can.page.getByRole('radio', { name: can.say.members('directory.table') }).or(can.button(can.say.members('directory.table'))).first().click();
    const table = can.page.getByRole('table', { name: can.say.members('directory.caption') });
    await table.getByText('Geneviève Tremblay-Roy').waitFor();
    await table.getByRole('columnheader', { name: can.say.members('col.hours') }).waitFor();
  });

  it('a5 a3 the focal point invites somebody, who comes in by the link with a password of their own', async () => {
    await can.go('/delegation');
    const invite = can.region(can.say.delegation('invite'));
    await invite.getByLabel(can.say.delegation('col.fullname')).fill('Noé Lavoie');
    await invite.getByLabel(can.say.delegation('col.email')).fill('noe.lavoie@canada.example');
    await can.button(can.say.record('command.person.invite'), invite).click();
    await invite.getByText(can.say.delegation('link.once', { name: 'Noé Lavoie' })).waitFor();
    link = await invite.locator('output').innerText();
    const noe = await house.visitor();
    await noe.page.goto(link);
    await noe.reads(noe.say.enter('link.lede', { name: 'Noé Lavoie' }));
    await noe.page.getByRole('textbox', { name: noe.say.enter('in.password'), exact: true }).fill(PASSWORD);
    await noe.page.getByLabel(noe.say.enter('password.again')).fill(PASSWORD);
    await noe.button(noe.say.enter('link.act')).click();
    await noe.button(/Noé Lavoie/).waitFor();
    expect(noe.page.url()).not.toContain('#');
    const again = await house.visitor();
    await again.page.goto(link);
    await again.heading(again.say.enter('link.over')).waitFor();
    const back = await house.visitor();
    await back.go('/');
    await back.page.getByLabel(back.say.enter('in.email')).fill('noe.lavoie@canada.example');
    await back.page.getByRole('textbox', { name: back.say.enter('in.password') }).fill(PASSWORD);
    await back.button(back.say.enter('in.act')).click();
    await back.button(/Noé Lavoie/).waitFor();
    expect([noe, back].flatMap((v) => v.complaints)).toEqual([]);
  });

  it('a12 a list of people shows what it would do, row by row, before anything is done', async () => {
    const path = join(house.folder, 'people.csv');
    writeFileSync(path, 'name;email;function;mandates\nOdile Fortin;odile.fortin@canada.example;adviser;speak\nWithout Address;not-an-address;adviser;speak\nJules Roy;jules.roy@canada.example;emperor;speak\n');
    const list = can.region(can.say.delegation('list'));
    await list.getByLabel(can.say.ui('file.choose')).setInputFiles(path);
    await list.getByText(can.say.delegation('list.counts', { new: 1, changed: 0, unchanged: 0, conflict: 0, invalid: 2 })).waitFor();
    await can.button(can.say.delegation('list.accept', { count: 1 }), list).click();
    await can.region(can.say.delegation('people')).getByText('Odile Fortin').first().waitFor();
    expect(await can.region(can.say.delegation('people')).getByText('Jules Roy').count()).toBe(0);
  });

  it('a4 a5 the secretariat finds letters to rule on, asks once, and sees who never came', async () => {
    const officer = await house.enter('Helena Duarte');
    await officer.follow(officer.say.place('place.secretariat'));
    const queue = officer.region(officer.say.delegation('s.queue'));
    await queue.getByText('Minister of International Relations').waitFor();
    const dialog = officer.page.getByRole('dialog');
    for (const state of ['Greece', 'South Africa']) {
      await officer.button(officer.say.delegation('s.record'), queue).first().click();
      await dialog.getByText(like(officer.say.delegation('s.sentence', { state, verdict: ANY }))).waitFor();
      await officer.button(officer.say.delegation('s.record'), dialog).click();
      await dialog.waitFor({ state: 'hidden' });
      await queue.getByText(state, { exact: true }).waitFor({ state: 'hidden' });
    }
    await queue.getByText(officer.say.delegation('s.queue-none')).waitFor();
    await officer.reads(within(officer.say.delegation('s.clock-ok', { hour: ANY })));
    await officer.reads(officer.say.delegation('s.integrity-ok'));
    expect([officer, can].flatMap((v) => v.complaints)).toEqual([]);
  });

  it('a4 the letter itself goes up with its credentials, and the secretariat opens it from its queue', async () => {
    const path = join(house.folder, 'Lettre de pouvoirs.pdf');
    writeFileSync(path, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    await can.go('/delegation');
    const letters = can.region(can.say.delegation('letters'));
    await can.button(can.say.delegation('letters.submit'), letters).click();
    await letters.getByLabel(can.say.record('field.issuer')).fill('Ministre des Affaires étrangères');
    await letters.getByRole('checkbox').first().check();
    await letters.getByLabel(can.say.ui('file.choose')).setInputFiles(path);
    await letters.getByText('Lettre de pouvoirs.pdf').waitFor();
    const send = can.say.record('command.credentials.submit');
    await until(async () => (await can.button(send, letters).getAttribute('aria-disabled')) !== 'true', 10_000, 'the letter sent');
    await can.button(send, letters).click();
    await can.button(send, can.page.getByRole('dialog')).click();
    await letters.getByRole('link', { name: like(can.say.delegation('letter.open', { name: 'Lettre de pouvoirs.pdf' })) }).waitFor();

    const officer = await house.enter('Helena Duarte');
    await officer.follow(officer.say.place('place.secretariat'));
    const [file] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.region(officer.say.delegation('s.queue')).getByRole('link', { name: officer.say.delegation('letter.open', { name: 'Lettre de pouvoirs.pdf' }) }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Lettre de pouvoirs.pdf');
    expect(readFileSync(await file.path(), 'utf8')).toContain('%PDF-1.4');
    expect([officer, can].flatMap((v) => v.complaints)).toEqual([]);
  });
});
