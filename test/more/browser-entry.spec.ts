// Coming in: the demonstration's page, one click in, the first screen's weight, and the way from there to a posted remark without a mouse.
// Not here: what is said (browser-talk.spec.ts), every other page (browser-pages.spec.ts).
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import type { Request } from 'playwright-core';
import type { Lang } from '../../src/contract/words/words.js';
import { seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';

jest.setTimeout(120_000);

describeBrowser('coming in', () => {
  let house: Premises;
  beforeAll(async () => { house = await Premises.open(); });
  afterAll(() => house.close());

  it.each<Lang>(['en', 'fr'])('h10 the sign-in page of the demonstration is whole in %s and hides nothing from anybody', async (lang) => {
    const v = await house.visitor({ lang, letCheckersIn: true });
    await v.go('/');
    await v.heading(v.say.enter('demo.title')).waitFor();
    await v.page.getByText(like(v.say.enter('demo.count', { people: ANY, states: ANY }))).waitFor();
    expect(await seriousOf(v.page)).toEqual([]);
    expect(v.complaints).toEqual([]);
  });

  it('a1 lets two countries in by one click each, side by side', async () => {
    const [can, nor] = await Promise.all([house.enter('Geneviève Tremblay-Roy', { lang: 'fr' }), house.enter('Ingrid Solheim')]);
    await can.heading(can.say.today('needs', { party: 'du Canada' })).waitFor();
    await nor.heading(nor.say.today('needs', { party: 'Norway' })).waitFor();
    await can.button(within(`Geneviève Tremblay-Roy${ANY}Ottawa${ANY}`)).waitFor();
    expect([...can.complaints, ...nor.complaints]).toEqual([]);
  });

  it('the first useful screen weighs at most 250 KiB and travels no heavier than gzip makes it', async () => {
    const v = await house.visitor();
    const arrived: Request[] = [];
    v.page.on('requestfinished', (r) => arrived.push(r));
    await v.go('/');
    await v.heading(v.say.enter('demo.people')).waitFor();
    await v.page.waitForLoadState('networkidle');
    const preloaded = await v.page.locator('link[rel=preload]').evaluateAll((links) => links.map((l) => (l as HTMLLinkElement).href));
    // A font that nothing preloads is swapped in under words that are already being read.
    const first = arrived.filter((r) => r.resourceType() !== 'font' || preloaded.includes(r.url()));
    const weights = await Promise.all(first.map(weigh));
    const total = (of: (w: Weight) => number) => weights.map(of).reduce((a, b) => a + b, 0);
    expect(total((w) => w.gzip)).toBeGreaterThan(100 * 1024);
    expect(total((w) => w.gzip)).toBeLessThanOrEqual(250 * 1024);
    expect(total((w) => w.travelled)).toBeLessThanOrEqual(total((w) => w.gzip) * 1.1);
  });

  it('f1 by keyboard alone, from the sign-in page to a remark on the record', async () => {
    const v = await house.visitor();
    await v.go('/');
    await v.heading(v.say.enter('demo.people')).waitFor();
    await tabTo(v, /Ingrid Solheim/);
    await v.page.keyboard.press('Enter');
    await v.button(new RegExp(`^${v.say.shell('search')}`)).waitFor();
    await find(v, 'ministerial', 'Themes for the ministerial meeting');
    const field = v.page.getByRole('textbox', { name: v.say.talk('say') });
    await field.waitFor();
    await tabTo(v, v.say.talk('say'));
    await v.page.keyboard.type('Norway reads this with interest.');
    await v.page.keyboard.press('Control+Enter');
    await v.page.getByRole('article').filter({ hasText: 'Norway reads this with interest.' }).getByText(like(v.say.ui('act.recorded', { no: ANY }))).waitFor();
    expect(v.complaints).toEqual([]);
  });

  it('the palette finds an initiative, and a state, in the words of the reader', async () => {
    const v = await house.enter('Ingrid Solheim');
    await find(v, 'Mopti', /^Women-led early warning/);
    await until(() => /\/initiatives\//.test(v.page.url()), 10_000, 'the initiative’s page');
    await v.speak('fr');
    await find(v, 'Norvège', /^Norvège/);
    await until(() => /\/members\/NOR/.test(v.page.url()), 10_000, 'the state’s page');
  });
});

interface Weight {
  travelled: number;
  gzip: number;
}
async function weigh(r: Request): Promise<Weight> {
  const response = await r.response();
  const body = response && response.status() !== 204 ? await response.body() : Buffer.alloc(0);
  return { travelled: (await r.sizes()).responseBodySize, gzip: r.resourceType() === 'font' ? body.length : gzipSync(body).length };
}

/** Presses Tab until the focus is on something of this name; fails when it has gone round without meeting it. */
async function tabTo(v: Visitor, name: string | RegExp): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    await v.page.keyboard.press('Tab');
    const words = await v.page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return [at?.ariaLabel, at?.labels?.[0]?.textContent, at?.textContent].filter(Boolean).join(' ');
    });
    if (typeof name === 'string' ? words.includes(name) : name.test(words)) return;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

/** Through the palette, by keyboard. */
async function find(v: Visitor, words: string, line: string | RegExp): Promise<void> {
  await v.page.keyboard.press('Control+K');
  await v.page.getByRole('textbox', { name: v.say.ui('palette.placeholder') }).waitFor();
  await v.page.keyboard.type(words);
  const option = v.page.getByRole('dialog').getByRole('button', { name: line }).first();
  await option.waitFor();
  for (let n = 0; n < 12 && !(await option.getAttribute('data-selected')); n += 1) await v.page.keyboard.press('ArrowDown');
  await v.page.keyboard.press('Enter');
}
