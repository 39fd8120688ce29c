// A file as an old spreadsheet saved it becomes offers that wait for their state; and what one state needs meets what another offers, until a joint commitment comes of it.
// Both languages, a phone, axe. Not here: the rules (test/commitments-import.spec.ts, test/commitments-matching.spec.ts).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, within } from '../support/labels.js';
import { macRoman } from '../support/tables.js';

jest.setTimeout(180_000);

const HEAD = 'N°;Libellé;Délai;Qui agit;Divers';
const ROWS = ['1;Former trente officières d’ici à 2030;2030-06-30;Ministère de la Défense;a', '2;Créer une réserve de médiatrices;2029-12-31;Affaires étrangères;b', '3;;2029-12-31;Affaires étrangères;c', '4;Réformer la justice « pour toutes »;bientôt;Justice;d'];
const NEED = { en: 'Trainers for mediators', fr: 'Des formateurs pour médiatrices' };
const OFFER = { en: 'Ten trainers of mediators', fr: 'Dix formateurs de médiatrices' };

describeBrowser('pledges from a file, needs and offers', () => {
  let house: Premises;
  let can: Visitor;
  let nor: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    house = await Premises.open();
    [can, nor, officer] = await Promise.all([house.enter('Geneviève Tremblay-Roy', { lang: 'fr', letCheckersIn: true }), house.enter('Lars Nygård', { width: 390, height: 844, letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true })]);
  });
  afterAll(async () => {
    for (const v of [can, nor, officer]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const checked = async (...all: Visitor[]): Promise<void> => {
    for (const v of all) expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  };
  const file = (name: string, rows: readonly string[]): string => {
    const path = join(house.folder, name);
    writeFileSync(path, macRoman([HEAD, ...rows].join('\r')));
    return path;
  };
  const counts = (v: Visitor, n: object): Promise<void> => v.reads(v.say.pledges('counts', { total: 0, new: 0, known: 0, refused: 0, wrong: 0, ...n }));

  it('d7 a file in Mac Roman with bare carriage returns: how it was read, what its columns mean, every mistake by its row, and what was taken', async () => {
    const { say, page: p } = can;
    await can.go('/commitments/candidates');
    await can.follow(say.commitments('bring'));
    await p.getByLabel(say.ui('file.choose')).setInputFiles(file('engagements.csv', ROWS));
    await can.reads(/macintosh|Mac/i);
    const columns = p.getByRole('table', { name: say.pledges('columns') });
    await columns.getByLabel(say.pledges('means.of', { name: 'Qui agit' })).selectOption({ label: say.record('import-field.unit') });
    await columns.getByText(say.pledges('by.given')).waitFor();
    await counts(can, { total: 4, new: 3, wrong: 1 });
    const rows = p.getByRole('table', { name: say.pledges('rows') });
    await rows.getByText('Réformer la justice « pour toutes »').waitFor();
    await p.getByText(say.record('import-state.wrong'), { exact: true }).first().click();
    await rows.getByText('Réformer la justice « pour toutes »').waitFor({ state: 'hidden' });
    expect(await rows.locator('.red').count()).toBeGreaterThan(1);
    await can.picture('pledges-wrong-1440-fr');
    await p.getByText(say.pledges('show.all'), { exact: true }).first().click();
    await can.picture('pledges-1440-fr');
    await checked(can);
    await can.button(say.pledges('take', { count: 3 })).click();
    await can.reads(within(say.pledges('done', { new: 3, known: 0 })));
    await can.follow(say.pledges('back'), p.getByRole('status').filter({ hasText: within(say.pledges('done', { new: 3, known: 0 })) }));
    await can.follow(/Créer une réserve de médiatrices/);
    await can.region(say.commitments('facts')).getByText('Affaires étrangères').waitFor();
    await officer.go('/commitments/candidates');
    await officer.reads(/Créer une réserve de médiatrices/);
  });

  it('d7 the next file with these columns needs no telling; what is there already is not taken twice', async () => {
    const { say, page: p } = can;
    await can.go('/commitments/import');
    await p.getByLabel(say.ui('file.choose')).setInputFiles(file('suite.csv', [...ROWS.slice(0, 2), '5;Ouvrir un centre de formation;2031-01-31;Défense;e']));
    await p.getByRole('table', { name: say.pledges('columns') }).getByText(say.pledges('by.remembered')).first().waitFor();
    await counts(can, { total: 3, new: 1, known: 2 });
    await can.button(say.pledges('take', { count: 1 })).waitFor();
  });

  const write = async (v: Visitor, side: 'need' | 'offer', title: { en: string; fr: string }): Promise<void> => {
    await v.go('/matching');
    await v.follow(v.say.matching(`new.${side}`));
    const field = v.page.getByRole('group', { name: v.say.matching('field.title'), exact: true });
    await field.getByLabel(v.say.ui('field.english')).fill(title.en);
    await field.getByLabel(v.say.ui('field.french')).fill(title.fr);
    for (const [facet, option] of [['kinds', 'need.kind.training'], ['priorities', 'priority.prevention']] as const) {
      const group = v.page.locator('details').filter({ has: v.page.locator('summary').filter({ hasText: v.say.matching(facet) }) });
      if (!(await group.evaluate((d) => (d as HTMLDetailsElement).open))) await group.locator('summary').click();
      await group.getByRole('checkbox', { name: v.say.record(option), exact: true }).check();
    }
    await v.picture(`need-new-${side}`);
    await checked(v);
    await v.button(v.say.record('command.need.draft')).click();
    await v.binds(v.say.record('command.need.open'), v.say.matching('ask.open', { title: title[v.lang] }));
    await v.reads(v.say.record('state.need.open'));
  };

  it('d10 b13 a need and an offer that fit are suggested to both; one that is turned down is known to nobody; the other leads to terms, an agreement and a joint commitment', async () => {
    await write(nor, 'need', NEED);
    await write(can, 'offer', OFFER);
    const aut = await house.enter('Matthias Oberhuber');
    await write(aut, 'offer', { en: 'Trainers from Vienna', fr: 'Des formateurs de Vienne' });
    await nor.go('/matching');
    const suggested = nor.region(nor.say.matching('suggested'));
    await suggested.getByRole('link', { name: OFFER.en }).waitFor();
    await nor.picture('matching-390');
    await checked(nor);
    const vienna = suggested.getByRole('listitem').filter({ hasText: 'Trainers from Vienna' });
    await nor.button(nor.say.record('command.match.decline'), vienna).click();
    await vienna.waitFor({ state: 'hidden' });
    await aut.go('/matching');
    await aut.region(aut.say.matching('suggested')).getByRole('link', { name: NEED.en }).waitFor();
    expect(await aut.region(aut.say.matching('matches')).count()).toBe(0);
    await nor.button(nor.say.matching('contact'), suggested).click();
    await nor.page.getByLabel(nor.say.matching('contact.text', { state: 'Canada' })).fill('Could the ten come to Oslo in spring?');
    await nor.button(nor.say.record('command.match.contact')).click();
    await nor.page.waitForURL(/\/matches\//);
    const contact = new URL(nor.page.url()).pathname;
    await can.go(contact);
    await can.reads('Could the ten come to Oslo in spring?');
    await can.button(can.say.matching('terms.propose')).click();
    await can.page.getByLabel(can.say.matching('terms.fruit')).selectOption({ label: can.say.record('match.fruit.commitment') });
    const title = can.page.getByRole('group', { name: can.say.matching('field.title'), exact: true });
    await title.getByLabel(can.say.ui('field.english')).fill('Train thirty mediators together');
    await title.getByLabel(can.say.ui('field.french')).fill('Former ensemble trente médiatrices');
    await can.binds(can.say.record('command.match.propose'));
    await nor.reads('Train thirty mediators together');
    await nor.binds(nor.say.record('command.match.agree'), nor.say.matching('ask.agree.commitment'));
    await nor.reads(nor.say.record('state.match.active'));
    await can.reads(can.say.record('state.match.active'));
    await nor.picture('match-390');
    await can.picture('match-1440-fr');
    await checked(nor, can);
    for (const v of [nor, can]) expect(await v.differs()).toBeNull();
    await can.follow(can.say.matching('fruit.open'));
    await can.heading('Former ensemble trente médiatrices').waitFor();
    await can.reads(within(can.say.commitments('candidate.marked', { party: ANY })));
    expect(aut.complaints).toEqual([]);
  });
});
