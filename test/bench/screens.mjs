// What a reader's browser fetches with an empty cache, by gzip: the first page until what concerns them stands there, and what each page after it still needs. Fonts are
// told apart, because they come after what is read. Not here: how long it takes on a bad line (the proof's G12).
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ROOT } from './stage.mjs';

const CHROMIUM = process.env.CONCORD_TEST_CHROMIUM || '/usr/bin/chromium';
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const KIB = 1_024;
const PATIENCE_MS = 30_000;

/** Every page of the client that needs no id, as app.tsx has them. */
const routes = () => [...readFileSync(`${ROOT}client/src/app.tsx`, 'utf8').matchAll(/path: '(\/[a-z/]+)(?:\/:\w+\?)?',/g)].map(([, path]) => path);

const weigh = async (requests) => {
  const weights = await Promise.all(requests.map(async (r) => {
    const body = await r.response().then((answer) => answer.body()).catch(() => Buffer.alloc(0));
    return r.resourceType() === 'font' ? { fonts: body.length, rest: 0 } : { fonts: 0, rest: gzipSync(body).length };
  }));
  const sum = (of) => weights.reduce((n, w) => n + w[of], 0) / KIB;
  return { rest: sum('rest'), fonts: sum('fonts') };
};

/** A window with an empty cache; `work` gets the page and a function that answers what was fetched since it was last called. */
const fresh = async (browser, { port, cookie }, work) => {
  const url = `http://127.0.0.1:${port}`;
  const context = await browser.newContext();
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const came = [];
  page.on('requestfinished', (r) => came.push(r));
  try {
    await page.goto(url);
    await page.locator('main a[href^="/threads/"]').first().waitFor({ timeout: PATIENCE_MS });
    return await work(page, () => weigh(came.splice(0)));
  } finally {
    await context.close();
  }
};

/** Null where there is no Chromium. KiB, all told by gzip. */
export const screens = async (guest, say) => {
  if (!existsSync(CHROMIUM)) return null;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  try {
    const first = await fresh(browser, guest, async (_, fetched) => fetched());
    const later = [];
    for (const path of routes()) {
      const { rest } = await fresh(browser, guest, async (page, fetched) => {
        // What waits for the first screen comes with the fonts, and belongs to no later page.
        await page.locator('link[href*="/fonts-"]').waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        await fetched();
        await page.evaluate((to) => (history.pushState(null, '', to), dispatchEvent(new PopStateEvent('popstate'))), path);
        await page.waitForTimeout(300);
        await page.waitForLoadState('networkidle');
        return fetched();
      });
      later.push({ path, rest });
    }
    later.sort((a, b) => b.rest - a.rest);
    say(`pages after the first, KiB: ${later.map(({ path, rest }) => `${path} ${rest.toFixed(0)}`).join(' · ')}`);
    return { first: first.rest, later: later[0].rest };
  } finally {
    await browser.close();
  }
};
