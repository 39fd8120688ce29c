// The product as a newcomer finds it, and people in front of it in Chromium: one browser, a context a person. They find things by role and label, in their own
// language (labels.ts). Not here: what they do.
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import type { Lang } from '../../src/contract/words/words.js';
import { openEmbedded } from '../../src/kernel/embedded.js';
import { dataHome } from './data-home.js';
import { demonstrationIn } from './demonstration.js';
import { labels, within, type Labels } from './labels.js';
import { built, ServerNode, until } from './nodes.js';

const CHROMIUM = process.env.CONCORD_TEST_CHROMIUM ?? '/usr/bin/chromium';
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** The machine may be doing ten other things. */
export const PATIENCE = 30_000;
/** What a reader on another continent calls “at once”. */
export const SOON = 2_000;

const found = existsSync(CHROMIUM);
if (!found) process.stdout.write(`In the browser: skipped, there is no Chromium at ${CHROMIUM}; CONCORD_TEST_CHROMIUM names another.\n`);
export const describeBrowser = found ? describe : describe.skip;

export interface Manner {
  lang?: Lang;
  dark?: boolean;
  width?: number;
  height?: number;
  /** Only to let a checker into the page: the content policy refuses what is not ours. */
  letCheckersIn?: boolean;
}

/** What a browser says by itself about answers that are no fault: refusals, and a line that a test cut. */
const EXPECTED = /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection to .* failed/;

/** One person's window. */
export class Visitor {
  /** What the console complained of. */
  readonly complaints: string[] = [];
  say: Labels;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
    readonly lang: Lang,
  ) {
    this.say = labels(lang);
    page.on('console', (m) => m.type() === 'error' && !EXPECTED.test(m.text()) && this.complaints.push(m.text()));
    page.on('pageerror', (e) => this.complaints.push(e.stack ?? String(e)));
    page.setDefaultTimeout(PATIENCE);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }
  /** By the links of the page itself, as people do: nothing is loaded again. */
  async follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('link', { name }).first().click();
  }
  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }
  region(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  /** Waits until these words stand on the page, in sight. */
  async reads(words: string | RegExp, within: Page | Locator = this.page, timeout = PATIENCE): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor({ timeout });
  }
  /** As somebody without a mouse gets there: from key to key, until the focus is on it. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let steps = 0; !(await target.evaluate((e) => e === document.activeElement)); steps++) {
      if (steps > 150) throw new Error('the keyboard does not reach it');
      await this.page.keyboard.press('Tab');
    }
  }
  /** The reason a greyed act gives, through what a screen reader follows. */
  async reasonOf(act: Locator): Promise<string> {
    const said = async (): Promise<string | null> => {
      const id = (await act.getAttribute('aria-disabled')) === 'true' ? await act.getAttribute('aria-describedby') : null;
      return id && this.page.locator(`[id="${id}"]`).innerText();
    };
    await until(async () => ![null, this.say.record('wire.asking')].includes(await said()), PATIENCE, 'a reason');
    return (await said())!;
  }
  /** Of the whole page, into the folder that CONCORD_SHOTS names; without it, nothing. */
  async picture(name: string): Promise<void> {
    const folder = process.env.CONCORD_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  /** Presses, and says yes to the sentence that is asked once. */
  async binds(label: string, sentence?: string): Promise<void> {
    await this.button(label).click();
    const dialog = this.page.getByRole('dialog');
    if (sentence) await dialog.getByText(within(sentence)).waitFor();
    await this.button(label, dialog).click();
  }
  /** Says where what stands in the window differs from what a window shows that was opened now; nothing, once they say the same. */
  async differs(): Promise<string | null> {
    const fresh = await this.context.newPage();
    try {
      await fresh.goto(this.page.url());
      const said = (page: Page): Promise<string[]> => page.getByRole('main').innerText().then((t) => t.split('\n').filter((l) => l.trim()));
      const begun = Date.now();
      for (;;) {
        const [here, there] = await Promise.all([said(this.page), said(fresh)]);
        const at = there.findIndex((l, i) => l !== here[i]);
        if (at < 0 && here.length === there.length) return null;
        if (Date.now() - begun > PATIENCE / 2) return `here “${here.at(at) ?? ''}”, afresh “${there[at] ?? ''}”`;
        await new Promise((go) => setTimeout(go, 200));
      }
    } finally {
      await fresh.close();
    }
  }
  /** A mark on the window, which any loading of the page would wipe away. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { unbroken: true }));
  }
  async isUnbroken(): Promise<boolean> {
    return this.page.evaluate(() => 'unbroken' in window);
  }
  /** In place, by the letterhead. */
  async speak(lang: Lang): Promise<void> {
    await this.page.getByRole('button', { name: lang === 'fr' ? 'FR, Français' : 'EN, English' }).click();
    this.say = labels(lang);
    await this.page.waitForFunction((l) => document.documentElement.lang === l, lang);
  }
}

export class Premises {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly node: ServerNode,
    private readonly browser: Browser,
    readonly folder: string,
  ) {}

  /** Builds what is outgrown, starts the product on a demonstration of its own, and the browser. */
  static async open(): Promise<Premises> {
    built();
    const folder = mkdtempSync(join(dataHome(), 'concord-browser-'));
    // The embedded database runs as another user than root, who must get in.
    chmodSync(folder, 0o711);
    const node = await ServerNode.make({ CONCORD_DATA: await demonstrationIn(folder), DATABASE_URL: '' });
    const [browser] = await Promise.all([chromium.launch({ executablePath: CHROMIUM, args: ARGS }), node.start()]);
    return new Premises(node, browser, folder);
  }

  /** A window in front of the sign-in page's address, with nothing loaded yet. */
  async visitor({ lang = 'en', dark = false, width = 1440, height = 900, letCheckersIn = false }: Manner = {}): Promise<Visitor> {
    const options: BrowserContextOptions = { locale: lang === 'fr' ? 'fr-FR' : 'en-GB', colorScheme: dark ? 'dark' : 'light', viewport: { width, height }, bypassCSP: letCheckersIn, reducedMotion: 'reduce', acceptDownloads: true };
    const context = await this.browser.newContext(options);
    this.contexts.push(context);
    return new Visitor(await context.newPage(), context, this.node.url, lang);
  }

  /** Signs in by one click as somebody of the demonstration; the page then speaks `manner.lang`. */
  async enter(name: string, manner: Manner = {}): Promise<Visitor> {
    const v = await this.visitor(manner);
    await v.go('/');
    await v.page.getByRole('button', { name }).first().click();
    // Whoever is in may search; the account's own language comes first.
    await v.button(new RegExp(`^(${labels('en').shell('search')}|${labels('fr').shell('search')})`)).waitFor();
    await v.speak(v.lang);
    return v;
  }

  /** The same person in a browser that runs no scripts. */
  async withoutScripts(v: Visitor): Promise<Visitor> {
    const context = await this.browser.newContext({ javaScriptEnabled: false, bypassCSP: true, viewport: v.page.viewportSize(), storageState: await v.context.storageState() });
    this.contexts.push(context);
    return new Visitor(await context.newPage(), context, v.url, v.lang);
  }

  /** As the owner of the database: for what no test can wait for. */
  async query<R extends object>(text: string, values: unknown[]): Promise<R[]> {
    const embedded = await openEmbedded({ dataDir: join(this.folder, 'data', 'postgres'), log: () => undefined });
    const client = new pg.Client({ connectionString: embedded.ownerUrl });
    try {
      await client.connect();
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end();
      await embedded.release();
    }
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.node.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** An act by the window's own session, for what is not the subject here. */
export const act = async (v: Visitor, name: string, channel: string, payload: object): Promise<void> => {
  const status = await v.page.evaluate(async ([n, body]) => {
    for (;;) {
      const answer = await fetch(`/api/commands/${n!}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! });
      const text = await answer.text();
      if (answer.status === 200) return 'ok';
      if (!text.includes('too-fast')) return text;
      await new Promise((go) => setTimeout(go, 300));
    }
  }, [name, JSON.stringify({ channel, command: randomUUID(), payload })] as const);
  if (status !== 'ok') throw new Error(`${name}: ${status}`);
};
/** For whoever looks at it beside a mockup; kept where CONCORD_SHOTS names a folder. */
export const picture = async (v: Visitor, name: string, fullPage = false): Promise<void> => {
  if (!process.env.CONCORD_SHOTS) return;
  mkdirSync(process.env.CONCORD_SHOTS, { recursive: true });
  await v.page.screenshot({ path: `${process.env.CONCORD_SHOTS}/${name}.png`, fullPage });
};
