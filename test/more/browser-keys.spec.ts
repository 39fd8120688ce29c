// A delegation's key as its people meet it: made in the page, shown for paper; a room and what is said in it sealed with it. Not here: the rules (members-keyring.spec.ts).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, within } from '../support/labels.js';

jest.setTimeout(180_000);
const PASSPHRASE = 'aurora over the fjord in march';
const LINE = 'Oslo accepts a year, not more.';

describeBrowser('a delegation’s key', () => {
  let house: Premises;
  let norway: Visitor;
  beforeAll(async () => {
    house = await Premises.open();
    norway = await house.enter('Ingrid Solheim', { lang: 'fr', letCheckersIn: true });
    // The language has to be with the account before another page is loaded.
    await norway.page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    expect(norway.complaints).toEqual([]);
    await house.close();
  });

  it('c21 §3.16 is made in the page, with a passphrase that the server never hears, and shown for paper', async () => {
    const heard: string[] = [];
    norway.page.on('request', (r) => heard.push(r.postData() ?? ''));
    norway.page.on('websocket', (w) => w.on('framesent', (f) => heard.push(String(f.payload))));
    await norway.go('/delegation');
    const keys = norway.region(norway.say.keyring('title'));
    await norway.button(norway.say.record('command.keyring.open'), keys).click();
    await keys.getByLabel(norway.say.keyring('pair')).fill(PASSPHRASE);
    await keys.getByLabel(norway.say.enter('password.again')).fill(PASSPHRASE);
    await norway.picture('keys-pair-1440-fr');
    await norway.button(norway.say.record('command.keyring.enrol'), keys).click();
    await norway.button(norway.say.record('command.keyring.make'), keys).click();
    await norway.button(norway.say.keyring('paper'), keys).click();
    expect(await keys.locator('output').innerText()).toMatch(/^([0-9A-Z]{4} ){12}[0-9A-Z]{4}$/);
    await norway.picture('keys-1440-fr');
    expect([await seriousOf(norway.page), await overflowOf(norway.page), heard.some((h) => h.includes(PASSPHRASE)), heard.length > 0]).toEqual([[], [], false, true]);
  });

  it('f4 what is said in a room that is sealed with it is read once the passphrase is said, and not before', async () => {
    await norway.follow(norway.say.place('place.caucuses'));
    await norway.button(norway.say.record('command.caucus.open')).click();
    await norway.page.getByLabel(norway.say.talk('caucus.title')).fill('Nos lignes');
    await norway.page.getByRole('checkbox', { name: norway.say.talk('sealed.choose') }).waitFor();
    await norway.button(norway.say.record('command.caucus.open'), norway.page.locator('form')).click();
    await norway.reads(norway.say.talk('sealed.say'));
    await norway.page.getByLabel(norway.say.talk('say'), { exact: true }).fill(LINE);
    await norway.button(norway.say.talk('say.remark')).click();
    const said = norway.page.getByRole('listitem').filter({ hasText: LINE });
    await said.first().waitFor();
    await norway.picture('sealed-room-1440-fr');
    await norway.page.reload();
    await norway.reads(within(norway.say.talk('sealed.shut', { version: ANY })));
    expect(await said.count()).toBe(0);
    await norway.page.getByLabel(norway.say.unlock('passphrase')).fill(PASSPHRASE);
    await norway.button(norway.say.unlock('open')).click();
    await said.first().waitFor();
    expect(await seriousOf(norway.page)).toEqual([]);
  });
});
