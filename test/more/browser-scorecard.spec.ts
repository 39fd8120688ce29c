// The scorecard as people read it: drawn and in figures, of today and of a day past, a cell to its rows and a row to its source, as files that open; the public page, and one in anybody's frame.
// Both languages, at 1440 and on a phone, keyboard, axe. Not here: the formula (test/commitments-scorecard.spec.ts), what it said at each quarter (test/commitments-scorecard-as-of.spec.ts).
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../src/kernel/tables/workbook.js';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, PATIENCE, Premises, type Visitor } from '../support/browser.js';
import { labels } from '../support/labels.js';
import { until } from '../support/nodes.js';
import { adoptedText, promised } from '../support/promised.js';

jest.setTimeout(180_000);

const both = (en: string, fr: string) => ({ en, fr });
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describeBrowser('the scorecard', () => {
  let house: Premises;
  let swiss: Visitor;
  let nor: Visitor;
  let officer: Visitor;
  let symbol: string;
  beforeAll(async () => {
    house = await Premises.open();
    const chair = await house.enter('Mariana Quesada');
    [swiss, nor, officer] = await Promise.all([house.enter('Reto Ammann', { letCheckersIn: true }), house.enter('Lars Nygård', { lang: 'fr', width: 390, height: 844, letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true })]);
    symbol = await adoptedText(house, chair);
    const source = { kind: 'paragraph', symbol, words: 'Calls upon members to train women officers.', lang: 'en' };
    const officers = await promised(house, swiss, both('Train women officers', 'Former des officières'), { level: 'public' }, [source]);
    await promised(house, swiss, both('A roster of gender advisers', 'Un vivier de conseillères'), { priorities: ['peace-support', 'prevention'] });
    await promised(house, swiss, both('We care', 'Nous y tenons'), { due: undefined });
    const escorts = await promised(house, nor, both('Escorts for convoys', 'Escorter les convois'), { priorities: ['civilians'] });
    await act(swiss, 'report.make', officers, { report: randomUUID(), stage: 'in-progress', percent: 60, words: both('Twelve are trained.', 'Douze sont formées.') });
    await assessed(house, officer, chair, officers, 'substantial');
    await assessed(house, officer, chair, escorts, 'limited');
    await chair.context.close();
  });
  afterAll(async () => {
    for (const v of [swiss, nor, officer]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const checked = async (...all: Visitor[]): Promise<void> => {
    for (const v of all) expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  };
  const cell = (v: Visitor, state: string, priority: string) => v.page.getByRole('button', { name: new RegExp(`^${state}, ${v.say.record(`priority.${priority}`)}; `) });

  it('d14 drawn: who reports first; by the keyboard a cell opens to its commitments with their four readings, and a row leads to the paragraph it came from', async () => {
    const { say, page: p } = swiss;
    await swiss.go('/commitments');
    await swiss.follow(say.commitments('scorecard'));
    await p.getByRole('table', { name: say.scorecard('scorecard.caption') }).waitFor();
    await swiss.reach(cell(swiss, 'Switzerland', 'peace-support'));
    await p.keyboard.press('Enter');
    const open = p.getByRole('region', { name: `Switzerland, ${say.record('priority.peace-support')}` });
    const row = open.getByRole('row').filter({ hasText: 'Train women officers' });
    for (const words of [say.record('schedule.on-track'), say.record('report-stage.in-progress'), say.record('completion.substantial')]) await swiss.reads(words, row);
    await swiss.picture('scorecard-1440');
    await checked(swiss);
    await swiss.follow(symbol, row);
    await swiss.reads(symbol);
    await p.goBack();
    await swiss.follow('Train women officers', open);
    await swiss.region(say.commitments('sources')).getByRole('link', { name: symbol }).waitFor();
  });

  it('d14 in figures, and as of a day past, in French on a phone; the address shows the same to whoever is sent it', async () => {
    const { say, page: p } = nor;
    await nor.go('/commitments/scorecard');
    await cell(nor, 'Suisse', 'peace-support').click();
    await nor.reads('Former des officières');
    await nor.picture('scorecard-390-fr');
    await checked(nor);
    await p.getByRole('radio', { name: say.scorecard('view.table') }).click();
    await cell(nor, 'Norvège', 'civilians').getByText(new RegExp(`1 ${say.record('completion.limited')}`, 'i')).waitFor();
    await nor.picture('scorecard-figures-390-fr');
    await checked(nor);
    await p.getByLabel(say.scorecard('as-of')).fill(daysAgo(2));
    await cell(nor, 'Suisse', 'peace-support').waitFor({ state: 'hidden' });
    await cell(nor, 'Chili', 'peace-support').waitFor();
    expect(new URL(p.url()).searchParams.get('asOf')).toBe(daysAgo(2));
    await swiss.go(new URL(p.url()).pathname + new URL(p.url()).search);
    await cell(swiss, 'Chile', 'peace-support').waitFor();
    expect(await cell(swiss, 'Switzerland', 'peace-support').count()).toBe(0);
    await p.getByLabel(say.scorecard('as-of')).fill('2020-01-01');
    await nor.reads(say.scorecard('none.then'));
  });

  it('d14 as files that open: every commitment a row, counted or not, in the reader’s language', async () => {
    const { say, page: p } = swiss;
    await swiss.go('/commitments/scorecard');
    const saved = async (form: 'csv' | 'xlsx'): Promise<Buffer> => {
      const [download] = await Promise.all([p.waitForEvent('download'), p.getByRole('link', { name: say.scorecard(`save.${form}`) }).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^scorecard-en-\\d{4}-\\d\\d-\\d\\d\\.${form}$`));
      return readFileSync((await download.path())!);
    };
    const csv = parse(await saved('csv'), { bom: true }) as string[][];
    const [sheet] = await readWorkbook(await saved('xlsx'), 1_000);
    const titles = csv.slice(1).map((r) => r[3]);
    expect(titles).toEqual(expect.arrayContaining(['Train women officers', 'We care', 'Clear mined land along the Litani']));
    expect(sheet!.rows.map((r) => r.cells[3])).toEqual(csv.map((r) => r[3]));
  });

  it('d4 the secretariat calls for reports: whose is due, and its day, stands on the state’s own pages without reloading', async () => {
    const { say, page: p } = officer;
    await nor.go('/commitments/desk');
    await nor.heading(nor.say.reports('desk')).first().waitFor();
    await nor.mark();
    await officer.go('/commitments/desk');
    const call = say.record('command.report.call');
    expect(await officer.reasonOf(officer.button(call))).toBe(say.reports('desk.call.no-day'));
    await p.getByLabel(say.reports('desk.call.by')).fill(daysAgo(-10));
    await officer.binds(call);
    const soon = nor.region(nor.say.reports('desk.own'));
    await until(async () => /\b(9|10) jours/.test(await soon.innerText()), PATIENCE, 'a day that is ten days off');
    expect(await nor.isUnbroken()).toBe(true);
    await officer.picture('desk-1440');
    await checked(officer, nor);
    expect(await nor.differs()).toBeNull();
  });

  it('g7 in public and in anybody’s frame: what is public alone, with the switch of language inside, at any width', async () => {
    const [en, fr] = [labels('en').scorecard, labels('fr').scorecard];
    for (const width of [1440, 390]) {
      const anybody = await house.visitor({ width, letCheckersIn: true });
      await anybody.go('/en/scorecard');
      await anybody.heading(en('scorecard.title')).waitFor();
      await anybody.reads('Switzerland');
      await anybody.picture(`scorecard-public-${width}`);
      await checked(anybody);
      await anybody.follow('Switzerland');
      await anybody.reads('Train women officers');
      expect(await anybody.page.getByText('A roster of gender advisers').count()).toBe(0);
      await anybody.page.setContent(`<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1><iframe title="Scorecard" src="${anybody.url}/embed/en/scorecard" style="border:0;width:100%;height:700px"></iframe></main></html>`);
      const frame = anybody.page.frameLocator('iframe');
      await frame.getByRole('heading', { name: en('scorecard.title') }).waitFor();
      await frame.getByRole('link', { name: 'Français' }).click();
      await frame.getByRole('heading', { name: fr('scorecard.title') }).waitFor();
      await frame.getByText('Suisse').first().waitFor();
      await anybody.picture(`scorecard-embedded-${width}`);
      expect(anybody.complaints).toEqual([]);
    }
  });
});

/** Found so by the chair's state; the days in which the owner may answer are over, which no test can wait for. */
async function assessed(house: Premises, officer: Visitor, chair: Visitor, commitment: string, completion: string): Promise<void> {
  const assessment = randomUUID();
  await act(officer, 'assessment.commission', assessment, { commitment, assessor: 'CRI' });
  await act(chair, 'assessment.write', assessment, { completion, words: both('As was said.', 'Comme il a été dit.') });
  await act(chair, 'assessment.submit', assessment, { free: true });
  await house.query(`update alarm set due = now() where command = 'assessment.conclude' and channel = $1`, [assessment]);
  await until(async () => (await house.query<object>(`select 1 from assessment where id = $1 and state = 'final'`, [assessment])).length === 1, 30_000, 'the assessment to be final');
}
