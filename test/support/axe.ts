// Asks axe what is wrong with a page for those who cannot see it or use a mouse, and whether it fits. Not here: which pages (test/more/browser-pages.spec.ts).
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Serious and critical findings, a line each: rule, where, what. The window is as tall as the page while it is asked: what the bars at its head and foot happen to lie
 * over at one place of scrolling is not a finding.
 */
export async function seriousOf(page: Page): Promise<string[]> {
  const window = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: window.width, height: Math.max(window.height, height) });
  return asked(page).finally(() => page.setViewportSize(window));
}

async function asked(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate((tags) => (window as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({ runOnly: tags, resultTypes: ['violations'] }), TAGS);
  if (passes.length < 10) throw new Error('axe saw no page');
  return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.any[0]?.message ?? v.help}`));
}

/** How many pixels the page is wider than its window, with what sticks out. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth - width} px`, ...out.slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className.toString()}`)];
  });
