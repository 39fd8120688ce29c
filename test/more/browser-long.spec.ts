// A long conversation in two browsers: it opens with its end, the rest comes by a button or by scrolling, an address leads to any remark, and what is new is marked where
// it begins. Not here: what packets and pages make of it (discussions-long.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { NETWORK } from '../../src/contract/seats.js';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { until } from '../support/nodes.js';

jest.setTimeout(180_000);
const PAGE = 50;
const LONG = 130;

/** Acts as the page would, by HTTP: many, and as fast as one person may. */
const act = (v: Visitor, name: string, channel: string, payloads: readonly object[]): Promise<void> =>
  v.page.evaluate(async ([command, place, list]) => {
    for (const payload of list) {
      for (;;) {
        const answer = await fetch(`/api/commands/${command}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ channel: place, command: crypto.randomUUID(), payload }) });
        if (answer.ok) break;
        const { refusal } = (await answer.json()) as { refusal: { detail: { why: string } } };
        if (refusal.detail.why !== 'refusal.too-fast') throw new Error(refusal.detail.why);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }, [name, channel, payloads] as const);
const remark = (text: string) => ({ remark: randomUUID(), text, lang: 'en', mentions: [] });

describeBrowser('a long conversation', () => {
  let house: Premises;
  let nor: Visitor;
  let can: Visitor;
  const thread = randomUUID();
  const said = Array.from({ length: LONG }, (_, i) => remark(`Contribution number ${i}.`));
  const page = `/threads/${thread}`;
  const articles = (v: Visitor) => v.page.getByRole('article');
  const numbered = (v: Visitor, i: number) => articles(v).filter({ hasText: `Contribution number ${i}.` });
  const topOf = async (v: Visitor, i: number): Promise<number> => (await numbered(v, i).boundingBox())!.y;
  const shows = (v: Visitor, count: number) => until(async () => (await articles(v).count()) === count, 10_000, `${count} remarks`);

  beforeAll(async () => {
    house = await Premises.open();
    [nor, can] = await Promise.all([house.enter('Lars Nygård', { width: 390, height: 844, letCheckersIn: true }), house.enter('Geneviève Tremblay-Roy', { lang: 'fr' })]);
    await act(nor, 'thread.open', thread, [{ about: NETWORK, title: 'Roads in winter', lang: 'en' }]);
    await act(nor, 'remark.post', thread, said);
  }, 180_000);
  afterAll(() => house.close());

  it('f1 opens with what was said last; earlier remarks come above it, and nothing moves', async () => {
    await can.go(page);
    await numbered(can, LONG - 1).waitFor();
    await shows(can, PAGE);
    expect(await numbered(can, LONG - PAGE).count()).toBe(1);
    const more = can.button(can.say.talk('earlier.count', { count: LONG - PAGE }));
    await more.waitFor();
    const before = await topOf(can, LONG - PAGE);
    await more.click();
    await shows(can, 2 * PAGE);
    await until(async () => Math.abs((await topOf(can, LONG - PAGE)) - before) <= 2, 5_000, 'the remark one looked at where it was');
    await can.button(can.say.talk('earlier.count', { count: LONG - 2 * PAGE })).click();
    await shows(can, LONG);
    expect(await can.button(can.say.talk('earlier')).count()).toBe(0);
  });

  it('f1 scrolling up brings them too, on a phone', async () => {
    await nor.go(page);
    await shows(nor, PAGE);
    expect(await seriousOf(nor.page)).toEqual([]);
    await nor.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await nor.page.waitForTimeout(300);
    expect(await articles(nor).count()).toBe(PAGE);
    await nor.page.mouse.move(200, 400);
    await until(async () => {
      await nor.page.mouse.wheel(0, -1_500);
      return (await articles(nor).count()) >= 2 * PAGE;
    }, 15_000, 'another page');
    expect(await overflowOf(nor.page)).toEqual([]);
  });

  it('f1 an address leads to a remark far back, with what was said around it and the way to the rest', async () => {
    await can.go('/caucuses');
    await can.go(`${page}#remark-${said[10]!.remark}`);
    await until(() => can.page.evaluate((id) => document.activeElement?.id === id, `remark-${said[10]!.remark}`), 10_000, 'the remark in focus');
    const box = (await numbered(can, 10).boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(900);
    expect(await numbered(can, LONG - 1).count()).toBe(1);
    expect(await numbered(can, 60).count()).toBe(0);
    await can.button(can.say.talk('later')).click();
    await numbered(can, 60).waitFor();
    await shows(can, LONG);
  });

  it('f1 what is new since one was here is marked where it begins, also where that is not shown at once', async () => {
    await can.go('/');
    await until(async () => can.page.evaluate(async (id) => {
      const desk = (await (await fetch('/api/desk/' + id)).json()) as { unread: number };
      return desk.unread === 0;
    }, thread), 10_000, 'all of it read');
    const fresh = Array.from({ length: PAGE + 20 }, (_, i) => remark(`Later contribution ${i}.`));
    await act(nor, 'remark.post', thread, fresh);
    await can.go(page);
    await articles(can).filter({ hasText: `Later contribution ${PAGE + 19}.` }).waitFor();
    expect(await can.page.getByText(can.say.talk('since'), { exact: true }).count()).toBe(0);
    await can.button(can.say.talk('since.go')).click();
    await can.page.getByText(can.say.talk('since'), { exact: true }).waitFor();
    const after = await can.page.evaluate(() => document.querySelector('[data-since]')?.nextElementSibling?.textContent ?? '');
    expect(after).toContain('Later contribution 0.');
    await until(async () => {
      const mark = await can.page.getByText(can.say.talk('since'), { exact: true }).boundingBox();
      return mark !== null && mark.y > 0 && mark.y < 900;
    }, 5_000, 'the mark in sight');
  });

  it('nobody’s console complained', () => {
    expect([nor, can].flatMap((v) => v.complaints)).toEqual([]);
  });
});
