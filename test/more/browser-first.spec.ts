// What a reader with an empty cache meets: words before any script has come, each first question put once and early, few files, short headers, fonts after what is read.
// Not here: how long it takes on a bad line (the goal G12), the weight of every page (the bench's load i).
import { jest } from '@jest/globals';
import type { Request } from 'playwright-core';
import type { Lang } from '../../src/contract/words/words.js';
import { OPENING_WORDS } from '../../client/src/shell/opening-words.js';
import { describeBrowser, Premises } from '../support/browser.js';
import { until } from '../support/nodes.js';

jest.setTimeout(120_000);

describeBrowser('the first screen', () => {
  let house: Premises;
  beforeAll(async () => { house = await Premises.open(); });
  afterAll(() => house.close());

  it.each<[Lang, boolean]>([['en', false], ['fr', true]])('is drawn in %s before any script of the client has come', async (lang, dark) => {
    const v = await house.visitor({ lang, dark });
    await v.page.route(/\/assets\/(first|react)[^/]*\.js$/, (route) => route.abort());
    await v.go('/');
    await v.reads(OPENING_WORDS['place.opening'][lang]);
    expect(await v.page.getByText(OPENING_WORDS['place.opening'][lang === 'fr' ? 'en' : 'fr']).isVisible()).toBe(false);
    expect(await v.page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(dark ? 'dark' : 'light');
    // At the place where the letterhead will have it, in its colours.
    const { x, y } = (await v.page.locator('.opening b').boundingBox())!;
    await v.page.unroute(/\/assets\//);
    await v.page.unrouteAll();
    await v.page.reload();
    const drawn = (await v.page.getByRole('banner').getByText('Concord', { exact: true }).boundingBox())!;
    expect([Math.round(drawn.x), Math.round(drawn.y)]).toEqual([Math.round(x), Math.round(y)]);
  });

  it('asks who one is, for the desk and for the day once each, without waiting for the scripts', async () => {
    const v = await house.enter('Ingrid Solheim');
    const paths: string[] = [];
    const path = (r: Request) => new URL(r.url()).pathname;
    v.page.on('request', (r) => paths.push(path(r)));
    v.page.on('requestfinished', (r) => paths.push(`${path(r)} came`));
    // As on a line on which the scripts take their time.
    await v.page.route(/\/assets\/first-.*\.js$/, (route) => void setTimeout(() => void route.continue(), 1_000));
    await v.page.reload();
    await v.page.locator('main a[href^="/threads/"]').first().waitFor();
    const script = paths.findIndex((p) => /^\/assets\/first-.*\.js came$/.test(p));
    for (const read of ['/api/me', '/api/desk', '/api/today']) {
      expect([read, paths.filter((p) => p === read).length]).toEqual([read, 1]);
      expect(paths.indexOf(read)).toBeLessThan(script);
    }
    expect(paths.slice(0, paths.indexOf('/api/desk came')).filter((p) => /^\/assets\/[^ ]+\.(js|css)$/.test(p)).length).toBeLessThanOrEqual(8);
  });

  it('brings the words of one language, and the other’s when it is spoken', async () => {
    const v = await house.visitor({ lang: 'fr' });
    const words: string[] = [];
    v.page.on('request', (r) => void (/words-(en|fr)-/.test(r.url()) && words.push(r.url())));
    await v.go('/');
    await v.heading(v.say.enter('demo.people')).waitFor();
    expect(words.filter((w) => w.includes('words-en-'))).toEqual([]);
    await v.speak('en');
    await v.heading(v.say.enter('demo.people')).waitFor();
    expect(words.filter((w) => w.includes('words-en-'))).toHaveLength(1);
    expect(v.complaints).toEqual([]);
  });

  it('keeps what has a hash for ever, compressed, and says no more beside it than it needs', async () => {
    const page = await fetch(house.node.url, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
    expect([page.headers.get('cache-control'), page.headers.get('referrer-policy'), page.headers.get('x-content-type-options')]).toEqual(['no-cache', 'no-referrer', 'nosniff']);
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const { headers, status } = await fetch(house.node.url + file, { headers: { 'accept-encoding': 'br' } });
      expect([file, status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([file, 200, 'public, max-age=31536000, immutable', 'nosniff']);
      if (Number(headers.get('content-length')) > 1_500) expect([file, headers.get('content-encoding')]).toEqual([file, 'br']);
      expect([...headers].reduce((n, [k, value]) => n + k.length + value.length + 4, 0)).toBeLessThan(400);
    }
    const data = await fetch(`${house.node.url}/api/demo/people`);
    expect([data.headers.get('content-security-policy'), data.headers.get('x-content-type-options')]).toEqual(["default-src 'none'; frame-ancestors 'none'", 'nosniff']);
  });

  it('brings the fonts after what is read, and at once where the device has them', async () => {
    const v = await house.visitor();
    const fonts = () => v.page.evaluate(() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family));
    const asked: string[] = [];
    v.page.on('request', (r) => asked.push(r.resourceType() === 'font' ? 'font' : new URL(r.url()).pathname));
    await v.go('/');
    await v.heading(v.say.enter('demo.people')).waitFor();
    // On a fast line they may be asked for before the heading is drawn, but never before any script of the page.
    const font = asked.indexOf('font');
    if (font >= 0) expect(font).toBeGreaterThan(asked.findLastIndex((path) => path.endsWith('.js')));
    await until(async () => (await fonts()).some((f) => f.includes('Source Sans 3')), 10_000, 'the sans');
    await until(() => v.page.evaluate(() => localStorage.getItem('concord-fonts') !== null), 10_000, 'that they are here');
    await v.page.reload();
    expect(await v.page.locator('head link[href*="/assets/fonts-"]').count()).toBe(1);
    expect(v.complaints).toEqual([]);
  });
});
