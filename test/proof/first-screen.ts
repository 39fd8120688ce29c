// How long somebody with an empty cache waits for the first page with what concerns them on it, in Chromium, over a given line. Not here: the pages' own tests.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Line } from '../support/proxy.js';
import type { Guest } from '../support/window.js';

const CHROMIUM = process.env.CONCORD_TEST_CHROMIUM || '/usr/bin/chromium';
const GIVE_UP_MS = 60_000;

/** Milliseconds until a discussion of the person's desk can be read; null where there is no Chromium. */
export const firstScreen = async (guest: Guest, line: Line): Promise<number | null> => {
  if (!existsSync(CHROMIUM)) return null;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const context = await browser.newContext();
    const [name, value] = guest.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: line.url }]);
    const page = await context.newPage();
    const begun = Date.now();
    await page.goto(line.url, { waitUntil: 'commit', timeout: GIVE_UP_MS });
    await page.locator('main a[href^="/threads/"]').first().waitFor({ timeout: GIVE_UP_MS });
    return Date.now() - begun;
  } finally {
    await browser.close();
  }
};
