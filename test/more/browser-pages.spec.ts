// Every page there is, as everybody may meet it: both languages, light and dark, at a desk and on a phone. Nothing hidden from those who do not see or point, nothing
// wider than its window, no complaint in the console. And the switch of language, which leaves everything in its place. Not here: what the pages are for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { activityXml, documentXml } from '../support/activity.js';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Manner, type Visitor } from '../support/browser.js';
import { ANY, like } from '../support/labels.js';

jest.setTimeout(300_000);

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };
/** How a page is met first, and what it changes into in place: so each language meets each scheme and each width. */
const MANNERS: Manner[] = [{ lang: 'en', ...DESK }, { lang: 'fr', ...PHONE }];
const DELEGATE = 'Francisca Urrutia';
const OFFICER = 'Helena Duarte';

describeBrowser('every page', () => {
  let house: Premises;
  /** Addresses of pages with something in them, found as a delegate finds them. */
  const delegates = ['/', '/initiatives', '/initiatives?map=table', '/initiatives?q=zzzzzz', '/initiatives/new', '/imports', '/inbox', '/outbox', '/discussions', '/members', '/members/CAN', '/members/directory', '/delegation', '/caucuses', '/settings', '/search?q=women', '/agreed', '/rules', '/nowhere'];
  const officers = ['/secretariat', '/agreed', '/secretariat/reporters', '/members', '/delegation/CHL'];

  beforeAll(async () => {
    house = await Premises.open();
    const v = await house.enter(DELEGATE);
    for (const [from, link] of [['/initiatives', /Mopti/], ['/initiatives?mine=1', /./], ['/caucuses', /^Latin American/], ['/discussions', /^Themes for/]] as const) {
      await v.go(from);
      await v.page.getByRole('main').getByRole('table').or(v.page.getByRole('main').getByRole('listitem')).getByRole('link', { name: link }).first().click();
      await v.page.waitForURL((url) => url.pathname + url.search !== from);
      delegates.push(new URL(v.page.url()).pathname + new URL(v.page.url()).search);
    }
    delegates.push(await bring(v, house));
  });
  afterAll(() => house.close());

  it.each(MANNERS)('h10 is whole at $width px: by day in $lang, by night in the other language', async (manner) => {
    const findings: Record<string, string[]> = {};
    const look = async (v: Visitor, path: string, how: string) => {
      const wrong = [...(await seriousOf(v.page)), ...(await overflowOf(v.page))];
      if (manner.width === PHONE.width) {
        await v.page.setViewportSize(NARROWEST);
        wrong.push(...(await overflowOf(v.page)).map((o) => `at 320: ${o}`));
        await v.page.setViewportSize(PHONE);
      }
      wrong.push(...v.complaints.splice(0));
      if (wrong.length) findings[`${path}, ${how}`] = wrong;
    };
    const other = manner.lang === 'en' ? 'fr' : 'en';
    for (const [name, pages] of [[DELEGATE, delegates], [OFFICER, officers]] as const) {
      const v = await house.enter(name, { ...manner, letCheckersIn: true });
      for (const path of pages) {
        await settled(v, path);
        await look(v, path, `${manner.lang} by day`);
        await v.page.emulateMedia({ colorScheme: 'dark' });
        await v.speak(other).catch((e: Error) => { throw new Error(`${path}: ${e.message}`); });
        await look(v, path, `${other} by night`);
        await v.page.emulateMedia({ colorScheme: 'light' });
        await v.speak(manner.lang!);
      }
      await v.context.close();
    }
    expect(findings).toEqual({});
  });

  it('h10 g12 changes its language in place: nothing is loaded, what is typed and where one is stay', async () => {
    const v = await house.enter(DELEGATE, { lang: 'en', width: 1440, height: 500 });
    await v.go('/discussions');
    await v.follow(/^Themes for/);
    const field = v.page.getByRole('textbox', { name: v.say.talk('say') });
    await field.fill('Half a sentence');
    await field.scrollIntoViewIfNeeded();
    await v.mark();
    const before = await v.page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    // By the keyboard's own way to a button that may be out of sight: nothing scrolls to it.
    await v.page.getByRole('button', { name: 'FR, Français' }).evaluate((b) => (b as HTMLElement).click());
    await v.page.waitForFunction(() => document.documentElement.lang === 'fr');
    const french = await house.visitor({ lang: 'fr' });
    const now = v.page.getByRole('textbox', { name: french.say.talk('say') });
    await now.waitFor();
    expect(await now.inputValue()).toBe('Half a sentence');
    expect(Math.abs((await v.page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(48);
    expect(await v.isUnbroken()).toBe(true);
    await v.page.getByRole('navigation').first().getByRole('link', { name: french.say.place('place.initiatives') }).click();
    await v.page.getByRole('checkbox', { name: new RegExp(`^${french.say.record('priority.civilians')}`) }).first().waitFor();
    expect(v.complaints).toEqual([]);
  });

  it('what is needed for the first time without a line comes with the line, and nothing goes blank meanwhile', async () => {
    const v = await house.enter(DELEGATE);
    await v.page.waitForLoadState('networkidle');
    await v.mark();
    await v.context.setOffline(true);
    await v.page.keyboard.press('Control+K');
    await v.page.getByRole('navigation').first().getByRole('link', { name: v.say.place('place.members') }).click();
    await v.page.waitForURL(/\/members$/);
    await v.page.getByRole('link', { name: v.say.shell('home') }).waitFor();
    await v.context.setOffline(false);
    await v.page.getByRole('table', { name: v.say.members('members') }).waitFor();
    await v.page.getByRole('textbox', { name: v.say.ui('palette.placeholder') }).waitFor();
    expect(await v.isUnbroken()).toBe(true);
    expect(v.complaints).toEqual([]);
  });
});

async function settled(v: Visitor, path: string): Promise<void> {
  await v.go(path);
  await v.page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).waitFor();
  await v.page.waitForLoadState('networkidle');
}

/** A file of Chile's own, read and waiting for a decision, one record of it refused; answers the address. */
async function bring(v: Visitor, house: Premises): Promise<string> {
  const path = join(house.folder, 'chile.xml');
  writeFileSync(path, documentXml(activityXml({ 'iati-identifier': '<iati-identifier>CL-1-A</iati-identifier>' }), activityXml({ title: '' })));
  await v.go('/imports');
  await v.page.getByLabel(v.say.ui('file.choose')).setInputFiles(path);
  await v.button(v.say.imports('send')).click();
  await v.heading(v.say.imports('preview')).waitFor();
  await v.page.getByText(like(v.say.imports('line', { line: ANY, reason: ANY }))).first().waitFor({ state: 'attached' });
  return new URL(v.page.url()).pathname;
}
