// From a sentence of an adopted text to a commitment in the register, as people see it: marked, offered, reworded and confirmed; changed with its reason, shared, conditional, counted once.
// Both languages, a phone, the keyboard, axe. Not here: the rules (test/commitments.spec.ts, test/commitments-life.spec.ts), reports (browser-reports.spec.ts).
import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { within } from '../support/labels.js';
import { until } from '../support/nodes.js';
import { adoptedText, SENTENCE } from '../support/promised.js';

jest.setTimeout(180_000);

const TITLE = { en: 'Train thirty women officers', fr: 'Former trente officières' };

describeBrowser('a commitment and the register', () => {
  let house: Premises;
  let officer: Visitor;
  let nor: Visitor;
  let swiss: Visitor;
  let symbol: string;
  let candidate: string;
  let page: string;
  beforeAll(async () => {
    house = await Premises.open();
    const phone = { lang: 'fr', width: 390, height: 844, letCheckersIn: true } as const;
    const chair = await house.enter('Mariana Quesada');
    [officer, nor, swiss] = await Promise.all([house.enter('Helena Duarte', { letCheckersIn: true }), house.enter('Lars Nygård', phone), house.enter('Reto Ammann', { letCheckersIn: true })]);
    symbol = await adoptedText(house, chair);
    await chair.context.close();
  });
  afterAll(async () => {
    for (const v of [officer, nor, swiss]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const fill = async (v: Visitor, label: string, text: { en?: string; fr?: string }, inside: Locator = v.page.getByRole('main')): Promise<void> => {
    const field = inside.getByRole('group', { name: label, exact: true });
    if (text.en) await field.getByLabel(v.say.ui('field.english')).fill(text.en);
    if (text.fr) await field.getByLabel(v.say.ui('field.french')).fill(text.fr);
  };
  /** What the gate says of a field. */
  const verdict = (v: Visitor, field: string): Locator => v.region(v.say.commitments('gate')).getByRole('listitem').filter({ has: v.page.getByText(v.say.record(`smart.${field}`), { exact: true }) });
  const checked = async (...all: Visitor[]): Promise<void> => {
    for (const v of all) expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  };

  it('d1 d7 d11 the secretariat marks a paragraph of an adopted text and offers it; the gate says what blocks and what is advised, before anything is sent', async () => {
    const { say, page: p } = officer;
    await officer.go(`/doc/${symbol}`);
    await officer.follow(say.adoption('promise'));
    await p.getByLabel(say.commitments('new.for')).selectOption({ label: 'Norway' });
    expect(await p.getByLabel(say.commitments('source.words')).inputValue()).toContain(SENTENCE.en);
    await fill(officer, say.commitments('form.title'), { en: TITLE.en });
    for (const [field, said] of [['title', 'met'], ['priority', 'blocks'], ['measure', 'uncounts'], ['unit', 'advises']] as const) await verdict(officer, field).getByText(say.record(`smart.verdict.${said}`)).waitFor();
    await officer.picture('candidate-new-1440');
    await checked(officer);
    await officer.button(say.record('command.candidate.mark')).click();
    await p.waitForURL(/candidates\//);
    candidate = new URL(p.url()).pathname;
    await officer.button(say.record('command.candidate.offer')).click();
    await officer.reads(say.record('state.candidate.offered'));
    await officer.region(say.commitments('sources')).getByRole('link', { name: symbol }).waitFor();
  });

  it('d1 d11 on a phone the state sees why it cannot commit itself yet, words it in both languages with milestones, and confirms by the keyboard; an open register shows it without reloading', async () => {
    const { say, page: p } = nor;
    await swiss.go('/commitments');
    await swiss.heading(swiss.say.commitments('title')).waitFor();
    await swiss.mark();
    await nor.go('/commitments/candidates');
    await nor.follow(TITLE.en);
    const commit = say.record('command.candidate.confirm');
    expect(await nor.reasonOf(nor.button(commit))).toBe(say.record('refusal.commitment-not-smart'));
    await nor.button(say.commitments('reword')).click();
    const main = p.getByRole('main');
    await fill(nor, say.commitments('form.title'), { fr: TITLE.fr });
    await fill(nor, say.commitments('form.words'), { en: 'Norway will train thirty women officers.', fr: 'La Norvège formera trente officières.' });
    await fill(nor, say.commitments('form.measure'), { en: 'Officers trained', fr: 'Officières formées' });
    await p.getByLabel(say.commitments('form.target')).fill('30');
    await p.getByLabel(say.commitments('form.unit')).fill('Forsvarsdepartementet');
    await p.getByLabel(say.commitments('form.due'), { exact: true }).fill('2045-06-30');
    await main.locator('summary').filter({ hasText: say.record('facet.priority') }).click();
    await p.getByRole('checkbox', { name: say.record('priority.peace-support'), exact: true }).check();
    for (const [no, title, due, weight] of [[1, { en: 'Ten trained', fr: 'Dix formées' }, '2030-06-30', '40'], [2, { en: 'Thirty trained', fr: 'Trente formées' }, '2045-06-30', '60']] as const) {
      await nor.button(say.commitments('form.milestone.add')).click();
      await fill(nor, say.commitments('form.milestone', { no }), title);
      await p.getByLabel(say.commitments('form.milestone.due'), { exact: true }).nth(no).fill(due);
      await p.getByLabel(say.commitments('form.milestone.weight')).nth(no - 1).fill(weight);
    }
    await nor.picture('candidate-reword-390');
    await checked(nor);
    await nor.button(say.record('command.candidate.reword')).click();
    await nor.button(say.commitments('reword')).waitFor();
    await nor.reach(nor.button(commit));
    await p.keyboard.press('Enter');
    const dialog = p.getByRole('dialog');
    await dialog.getByText(within(say.commitments('ask.confirm', { state: 'La Norvège', title: TITLE.fr }))).waitFor();
    await nor.reach(nor.button(commit, dialog));
    await p.keyboard.press('Enter');
    await nor.follow(say.commitments('candidate.open'));
    await nor.heading(TITLE.fr).waitFor();
    page = new URL(p.url()).pathname;
    await swiss.page.getByRole('link', { name: TITLE.en }).waitFor();
    expect(await swiss.isUnbroken()).toBe(true);
    await officer.go(candidate);
    await officer.follow(officer.say.commitments('candidate.open'));
    await officer.heading(TITLE.en).waitFor();
  });

  it('d1 d2 what is selected stands in the address: a facet, words, a number; the same address shows the same', async () => {
    const { say, page: p } = swiss;
    await p.getByRole('checkbox', { name: new RegExp(`^${say.record('priority.peace-support')}`) }).first().click();
    await p.getByRole('link', { name: 'Clear mined land along the Litani' }).waitFor({ state: 'hidden' });
    await p.getByLabel(say.commitments('search')).fill('thirty officers');
    await p.waitForURL(/q=thirty/);
    expect(new URL(p.url()).searchParams.getAll('priority')).toEqual(['peace-support']);
    await p.getByRole('link', { name: TITLE.en, exact: true }).waitFor();
    await swiss.picture('commitments-register-1440');
    await checked(swiss);
    expect(await swiss.differs()).toBeNull();
    await swiss.button(say.commitments('clear')).click();
    await p.getByRole('link', { name: 'Clear mined land along the Litani' }).waitFor();
    expect(new URL(p.url()).search).toBe('');
  });

  it('d2 d8 the page draws milestones on a line; a change that reduces says so, with its reason, as a version and a slip beside what was promised before', async () => {
    const { say, page: p } = nor;
    await nor.region(say.commitments('milestones')).getByText('Dix formées').waitFor();
    await nor.picture('commitment-390-fr');
    await officer.picture('commitment-1440');
    await checked(nor, officer);
    await nor.button(say.record('command.commitment.amend')).click();
    const sheet = p.getByRole('dialog', { name: say.record('command.commitment.amend'), exact: true });
    await sheet.getByLabel(say.commitments('form.target')).fill('20');
    await sheet.getByLabel(say.commitments('form.due'), { exact: true }).first().fill('2046-06-30');
    await sheet.getByLabel(say.commitments('amend.effect')).selectOption({ label: say.record('commitment.effect.reduced') });
    await sheet.getByLabel(say.commitments('reason')).fill('Deux centres de formation ont fermé.');
    await nor.picture('commitment-amend-390-fr');
    await checked(nor);
    await nor.button(say.record('command.commitment.amend'), sheet).click();
    await nor.button(say.record('command.commitment.amend'), p.getByRole('dialog').filter({ hasText: within(say.commitments('ask.heading', { state: 'de la Norvège' })) }).last()).click();
    await sheet.waitFor({ state: 'hidden' });
    await nor.reads(say.commitments('slips', { count: 1 }));
    await nor.reads(say.commitments('version', { version: 2 }));
    const versions = officer.region(officer.say.commitments('versions'));
    await versions.getByText(within(officer.say.record('commitment.effect.reduced'))).click();
    await versions.getByText('Deux centres de formation ont fermé.').waitFor();
    await versions.getByText(within(officer.say.record('commitment.effect.reduced'))).click();
    await officer.reads(officer.say.commitments('slips', { count: 1 }));
  });

  it('d9 the lead sets the shares; the partner that is asked joins with its part, and every window shows it', async () => {
    const { say, page: p } = nor;
    await swiss.go(page);
    await swiss.heading(TITLE.en).waitFor();
    await nor.button(say.record('command.commitment.set-shares')).click();
    await p.getByLabel(say.commitments('form.partner'), { exact: true }).selectOption({ label: 'Suisse' });
    await p.getByLabel(say.commitments('form.partner.share', { state: 'Suisse' })).fill('30');
    await nor.reads(say.commitments('shares.rest', { state: 'Norvège', rest: 70 }));
    await nor.binds(say.record('command.commitment.set-shares'));
    await swiss.region(swiss.say.commitments('shares')).getByText(swiss.say.commitments('share.asked')).waitFor();
    await swiss.binds(swiss.say.record('command.commitment.join'));
    await nor.region(say.commitments('shares')).getByText(say.commitments('share.asked')).waitFor({ state: 'hidden' });
    await nor.region(say.commitments('shares')).getByText(say.commitments('milestone.weight', { weight: 30 })).waitFor();
    await checked(nor, swiss);
  });

  it('d18 d9 a condition that is met begins it; the same promise made twice leads to where it is counted; all open windows show what a new one shows', async () => {
    const irl = await house.enter('Ciarán Doyle');
    const arms = await addressOf(house, 'A law on the tracing of small arms');
    await irl.go(arms);
    await irl.region(irl.say.commitments('condition')).getByText('Subject to parliament').waitFor();
    await irl.button(irl.say.record('command.commitment.meet-condition')).click();
    await irl.page.getByLabel(irl.say.commitments('reason')).fill('The law was passed on second reading.');
    await irl.binds(irl.say.record('command.commitment.meet-condition'));
    await irl.reads(irl.say.record('state.commitment.active'));
    await nor.button(nor.say.record('command.commitment.link-same')).click();
    const others = nor.page.getByLabel(nor.say.commitments('same.other'));
    await until(async () => (await others.locator('option').count()) > 1, 10_000, 'other commitments of the state');
    await others.selectOption({ index: 1 });
    await nor.binds(nor.say.record('command.commitment.link-same'));
    await officer.region(officer.say.commitments('kin')).getByRole('link').waitFor();
    await nor.picture('commitment-after-390-fr');
    await officer.picture('commitment-after-1440');
    for (const v of [irl, nor, officer, swiss]) expect(await v.differs()).toBeNull();
    await officer.speak('fr');
    await officer.heading(TITLE.fr).waitFor();
    await checked(officer);
    expect(irl.complaints).toEqual([]);
  });
});

/** The page of one of the demonstration's commitments. */
const addressOf = async (house: Premises, title: string): Promise<string> => `/commitments/${(await house.query<{ id: string }>('select id from commitment where title_en = $1', [title]))[0]!.id}`;
