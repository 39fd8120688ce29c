// The main story in two browsers: Canada, in French, imports its file; Norway, in English, sees the catalogue and the map change, remarks on one of the new records,
// is answered, loses the line, comes back. Not here: everything else that can be done to a record or in a discussion (browser-record, browser-talk).
import { existsSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Desk } from '../../src/contract/notices.js';
import { broken, canadas } from '../support/files.js';
import { describeBrowser, Premises, SOON, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';
import { shared } from '../support/shared-data.js';
import { xsdVerdict } from '../support/xsd.js';

jest.setTimeout(120_000);

describeBrowser('an import, and what is said about it', () => {
  let house: Premises;
  let can: Visitor;
  let nor: Visitor;
  let file: string;
  let taken = 0;
  beforeAll(async () => {
    house = await Premises.open();
    file = canadas(house.folder);
    [can, nor] = await Promise.all([house.enter('Geneviève Tremblay-Roy', { lang: 'fr' }), house.enter('Lars Nygård')]);
  });
  afterAll(() => house.close());

  const bring = async (path: string): Promise<void> => {
    await can.go('/imports');
    await can.page.getByLabel(can.say.ui('file.choose')).setInputFiles(path);
    await can.button(can.say.imports('send')).click();
  };

  it('b10 a file that is no file of activities is refused whole, in the words of the reader', async () => {
    for (const { path, key } of broken(house.folder)) {
      await bring(path);
      await can.reads(can.say.imports('refused.title'));
      await can.reads(within(can.say.record(key, { start: ANY })));
      expect(await can.heading(can.say.imports('preview')).count()).toBe(0);
    }
  });

  it('b10 b1 Canada brings its file, looks, accepts, leaves and comes back; Norway sees catalogue and map change without reloading', async () => {
    await nor.follow(nor.say.place('place.initiatives'));
    await nor.region(nor.say.catalogue('map')).getByRole('button').first().waitFor();
    await nor.mark();
    const before = { map: await mapOf(nor), all: await totalOf(nor) };

    await bring(file);
    await can.heading(can.say.imports('preview')).waitFor();
    expect(await totalOf(nor)).toBe(before.all);
    taken = await countOf(can, 'new') + await countOf(can, 'changed');
    expect(taken).toBeGreaterThan(30);
    const accept = can.say.imports('accept-all', { count: taken, n: taken });
    await can.button(accept).click();
    await can.page.getByRole('dialog').getByText(can.say.imports('heading', { state: 'Canada' })).waitFor();
    await can.button(accept, can.page.getByRole('dialog')).click();
    await can.follow(can.say.place('place.today'));
    await can.heading(can.say.place('place.today')).first().waitFor();
    await can.follow(can.say.place('place.initiatives'));
    await can.follow(can.say.catalogue('import'));
    await can.follow('canada.xml');
    await can.heading(can.say.imports('the-report')).waitFor({ timeout: 60_000 });
    expect(await countOf(can, 'new') + await countOf(can, 'changed')).toBe(taken);

    await until(async () => (await totalOf(nor)) === before.all + taken, SOON * 3, 'the catalogue with the new records');
    await until(async () => JSON.stringify(await mapOf(nor)) !== JSON.stringify(before.map), SOON, 'another map');
    await nor.reads(nor.say.catalogue('news', { count: taken }));
    expect(await nor.isUnbroken()).toBe(true);
    await can.page.reload();
    await can.heading(can.say.imports('the-report')).waitFor();
    expect(await countOf(can, 'new') + await countOf(can, 'changed')).toBe(taken);
  });

  it('b10 the same file again brings nothing', async () => {
    await bring(file);
    await can.heading(can.say.imports('preview')).waitFor();
    expect(await countOf(can, 'new')).toBe(0);
    expect(await countOf(can, 'changed')).toBe(0);
    expect(await countOf(can, 'unchanged')).toBeGreaterThanOrEqual(taken);
    const all = can.button(can.say.imports('accept-all', { count: 0 }));
    expect(await all.getAttribute('aria-disabled')).toBe('true');
    await can.button(can.say.record('command.import.cancel')).click();
    await can.reads(can.say.record('state.import.cancelled'));
  });

  it('f1 f5 Norway remarks on a new record, Canada answers by name, each as soon as it is said', async () => {
    await nor.page.getByRole('row', { name: new RegExp(nor.say.catalogue('new')) }).first().getByRole('link').click();
    await nor.button(nor.say.record('command.thread.open')).click();
    const form = nor.page.locator('form').filter({ has: nor.page.getByLabel(nor.say.talk('open.title')) });
    await nor.page.getByLabel(nor.say.talk('open.title')).fill('Roads in winter');
    await nor.page.getByLabel(nor.say.talk('open.text')).fill('Which roads stay open in winter?');
    await nor.button(nor.say.record('command.thread.open'), form).click();
    await nor.reads('Which roads stay open in winter?');

    await can.follow(can.say.place('place.today'));
    const row = can.page.getByRole('listitem').filter({ hasText: 'Roads in winter' });
    await row.getByText(like(can.say.ui('unread', { count: 1 }))).or(row.getByText(like(can.say.ui('unread', { count: 2 })))).first().waitFor();
    await can.follow('Roads in winter', row);
    await can.reads('Which roads stay open in winter?');
    await says(can, 'Celles de l’est, @Norv');
    await can.page.getByRole('option', { name: /Norvège/ }).waitFor();
    await can.page.keyboard.press('Enter');
    await can.page.keyboard.type('toute l’année.');
    const pressed = Date.now();
    await can.page.keyboard.press('Control+Enter');
    await nor.page.getByRole('article').getByText(/toute l’année/).waitFor({ timeout: SOON });
    expect(Date.now() - pressed).toBeLessThanOrEqual(SOON);
    await nor.page.getByRole('article').getByText(/Celles de l’est, .*Norway/).waitFor();
  });

  it('f1 another’s remark moves neither what is being typed nor the page', async () => {
    await says(nor, 'Half a sen');
    await nor.page.keyboard.press('ArrowLeft');
    const at = () => nor.page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return { text: field.value, caret: field.selectionStart, top: Math.round(field.getBoundingClientRect().top) };
    });
    const before = await at();
    await says(can, 'Une ligne de plus.');
    await can.page.keyboard.press('Control+Enter');
    await nor.page.getByRole('article').getByText('Une ligne de plus.').waitFor({ state: 'attached' });
    expect(await at()).toEqual(before);
    await nor.page.keyboard.press('End');
    const unread = async () => ((await (await nor.page.request.get(`${nor.url}/api/desk`)).json()) as Desk).channels.find((c) => c.title.en === 'Roads in winter')?.unread;
    await until(async () => (await unread()) === 0, SOON * 2, 'what stands before the reader counted as read');
  });

  it('f1 f5 offline, what Norway writes is kept and sent once; what it missed is counted', async () => {
    await nor.context.setOffline(true);
    await nor.page.keyboard.type('tence, finished on the train.');
    await nor.page.keyboard.press('Control+Enter');
    const kept = nor.page.getByRole('listitem').filter({ hasText: 'Half a sentence, finished on the train.' });
    await kept.getByText(nor.say.talk('pending')).waitFor();
    await kept.getByText(like(nor.say.ui('act.offline-since', { hour: ANY }))).waitFor();
    await nor.reads(within(nor.say.ui('banner.behind', { hour: ANY })));
    await nor.follow(nor.say.place('place.today'));
    await nor.heading(nor.say.place('place.today')).first().waitFor();
    await says(can, '@NOR Première réponse.');
    await can.page.keyboard.press('Control+Enter');
    await says(can, 'Seconde réponse.');
    await can.page.keyboard.press('Control+Enter');
    await can.page.getByRole('article').getByText('Seconde réponse.').waitFor();

    await nor.context.setOffline(false);
    const row = nor.page.getByRole('listitem').filter({ hasText: 'Roads in winter' });
    await row.getByText(nor.say.ui('unread', { count: 2 }), { exact: true }).waitFor();
    await row.getByText(nor.say.talk('mentions', { count: 1 }), { exact: true }).waitFor();
    await can.page.getByRole('article').getByText('Half a sentence, finished on the train.').waitFor();
    // It counts as read when it has stood before the reader for a moment.
    await Promise.all([nor.page.waitForResponse(/\/api\/desk\/read$/), nor.follow('Roads in winter', row)]);
    for (const v of [nor, can]) {
      await v.reads('Seconde réponse.');
      expect(await v.page.getByRole('article').getByText('Half a sentence, finished on the train.').count()).toBe(1);
    }
    expect(await nor.isUnbroken()).toBe(true);
    await nor.follow(nor.say.place('place.today'));
    await nothingUnread(nor);
    await can.follow(can.say.place('place.today'));
    await nothingUnread(can);
  });

  it('b10 the selection leaves as one valid file', async () => {
    await nor.follow(nor.say.place('place.initiatives'));
    const all = await totalOf(nor);
    await nor.follow(nor.say.catalogue('export'));
    await nor.reads(within(nor.say.exports('written', { count: 2, figure: ANY })));
    const [download] = await Promise.all([nor.page.waitForEvent('download'), nor.follow(nor.say.exports('save'))]);
    const xml = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/\.xml$/);
    // All but the draft of Norway's own, which leaves the house with nobody.
    expect(xml.match(/<iati-activity[ >]/g)?.length).toBe(all - 1);
    if (existsSync(shared('iati/schemas'))) expect(await xsdVerdict(xml)).toMatchObject({ valid: true, first: '' });
  });

  it('nobody’s console complained', () => {
    expect([...can.complaints, ...nor.complaints]).toEqual([]);
  });
});

/** The row of the conversation on the home page comes to carry no number. */
async function nothingUnread(v: Visitor): Promise<void> {
  const row = v.page.getByRole('listitem').filter({ hasText: 'Roads in winter' });
  await row.waitFor();
  await until(async () => (await row.getByText(within(v.say.ui('unread', { count: 2 }).replace('2', ANY))).count()) === 0, SOON, `nothing unread for ${v.lang}`);
}

/** Types into the field of a conversation, and leaves the caret there. */
async function says(v: Visitor, words: string): Promise<void> {
  await v.page.getByRole('textbox', { name: v.say.talk('say') }).click();
  await v.page.keyboard.type(words);
}

/** The number beside a verdict in the preview or the report. */
async function countOf(v: Visitor, verdict: string): Promise<number> {
  const term = v.page.getByRole('term').filter({ hasText: like(v.say.record(`verdict.${verdict}`)) });
  return Number((await term.locator('xpath=following-sibling::dd').innerText()).replace(/\D/g, ''));
}

/** What the map says, country by country. */
const mapOf = (v: Visitor): Promise<string[]> =>
  v.region(v.say.catalogue('map')).getByRole('button').evaluateAll((places) => places.map((p) => p.getAttribute('aria-label') ?? ''));

/** How many initiatives there are in all, by the page's own account. */
async function totalOf(v: Visitor): Promise<number> {
  const lede = v.page.getByText(like(v.say.catalogue('lede.all', { all: ANY, count: 7 }).replace('7', ANY)));
  await lede.waitFor();
  return Number(/^\D*([\d\s,.]+)/.exec(await lede.innerText())?.[1]?.replace(/\D/g, ''));
}
