// A state reports on what it promised, on a phone and at human speed; gives evidence; another state assesses and the first replies; the secretariat sees who owes what. Both languages, keyboard, axe.
// Not here: the rules (test/commitments-reports.spec.ts, test/commitments-evidence.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, picture, Premises, type Visitor } from '../support/browser.js';

jest.setTimeout(180_000);

/** What it takes a person, reckoned: a word read aloud in the head every 0.3 s (200 a minute), a key of a phone every 0.35 s, two seconds to find what to tap and tap it. */
class Pace {
  seconds = 0;
  read(text: string): void {
    this.seconds += text.split(/\s+/).length * 0.3;
  }
  type(text: string): void {
    this.seconds += text.length * 0.35;
  }
  tap(): void {
    this.seconds += 2;
  }
}

describeBrowser('over reports on commitments', () => {
  let house: Premises;
  let nor: Visitor;
  let officer: Visitor;
  let lead: Visitor;
  let commitment: string;
  let number: string;
  beforeAll(async () => {
    house = await Premises.open();
    [nor, officer, lead] = await Promise.all([house.enter('Lars Nygård', { lang: 'fr', width: 390, height: 844, letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true }), house.enter('Mariana Quesada', { letCheckersIn: true })]);
    const candidate = randomUUID();
    const both = (en: string, fr: string) => ({ en, fr });
    await act(nor, 'candidate.mark', candidate, {
      draft: {
        type: 'training', title: both('Train thirty women officers', 'Former trente officières'), words: both('We will train thirty women officers.', 'Nous formerons trente officières.'), measure: both('Officers trained', 'Officières formées'),
        target: 30, unit: 'Ministry of Defence', priorities: ['peace-support'], due: '2045-06-30', level: 'network', milestones: [{ id: randomUUID(), title: both('Twenty trained', 'Vingt formées'), due: '2044-12-31' }],
      },
    });
    await act(nor, 'candidate.confirm', candidate, { version: 1 });
    const [made] = await house.query<{ id: string; number: string }>('select id, number from commitment where candidate = $1', [candidate]);
    ({ id: commitment, number } = made!);
  });
  afterAll(() => house.close());

  it('d16 a report on a phone, read and written by somebody who reads every word of the page, takes less than three minutes', async () => {
    const [pace, { say, page }] = [new Pace(), nor];
    const sentence = 'Quatre officières ont achevé la formation en août ; six autres sont proposées pour un déploiement en mars.';
    await nor.go(`/commitments/${commitment}/report`);
    await nor.heading(say.reports('form.title', { number })).waitFor();
    pace.read(await page.getByRole('main').innerText());
    await page.getByRole('radio', { name: say.record('report-stage.in-progress') }).check();
    pace.tap();
    for (let i = 0; i < 4; i += 1) {
      await nor.button(say.reports('form.more')).click();
      pace.tap();
    }
    await page.getByRole('textbox', { name: say.reports('form.sentence') }).fill(sentence);
    pace.tap();
    pace.type(sentence);
    await page.getByLabel(say.reports('form.next')).fill('2044-06-30');
    for (let i = 0; i < 4; i += 1) pace.tap();
    await picture(nor, 'report-390', true);
    expect([await seriousOf(page), await overflowOf(page)]).toEqual([[], []]);
    await nor.button(say.reports('form.send', { state: 'Norvège' })).click();
    pace.tap();
    await nor.reads(say.reports('form.done'));
    expect(pace.seconds).toBeLessThan(180);
    await nor.follow(say.reports('form.done'));
    await nor.reads(sentence);
    await nor.reads(say.record('report-stage.in-progress'));
    expect(nor.complaints).toEqual([]);
  });

  it('d16 next time one tap says that nothing is new', async () => {
    await nor.go(`/commitments/${commitment}/report`);
    await nor.button(nor.say.reports('form.same')).click();
    await nor.follow(nor.say.reports('form.done'));
    await nor.reads(nor.say.reports('report.nothing-new'));
    await picture(nor, 'reports-390', true);
    expect([await seriousOf(nor.page), await overflowOf(nor.page)]).toEqual([[], []]);
  });

  it('d13 a state that has no part in it assesses, the first replies in its days, and both stand side by side', async () => {
    await officer.go(`/commitments/${commitment}/assessments`);
    await officer.button(officer.say.assessments('commission')).click();
    await officer.page.getByLabel(officer.say.assessments('commission.state')).selectOption({ label: 'Costa Rica' });
    await officer.binds(officer.say.record('command.assessment.commission'));
    await officer.region(officer.say.assessments('under-way')).getByRole('link').waitFor();
    const [asked] = await house.query<{ id: string }>('select id from assessment where commitment = $1', [commitment]);
    const { id } = asked!;
    await lead.go(`/assessments/${id}`);
    await lead.page.getByLabel(lead.say.assessments('write.completion')).selectOption({ label: lead.say.record('completion.limited') });
    await lead.page.getByRole('textbox', { name: lead.say.assessments('write.words', { language: 'English' }) }).fill('Four of thirty have been trained.');
    await lead.button(lead.say.record('command.assessment.write')).click();
    await lead.binds(lead.say.record('command.assessment.submit'));
    await lead.reads(lead.say.record('state.assessment.comment'));
    expect(await seriousOf(lead.page)).toEqual([]);
    await nor.go(`/assessments/${id}`);
    await nor.page.getByRole('textbox', { name: nor.say.assessments('comment', { state: 'Norvège' }) }).fill('Six de plus sont proposées.');
    await nor.binds(nor.say.record('command.assessment.reply'));
    await lead.reads('Six de plus sont proposées.');
    await picture(lead, 'assessment', true);
    expect([await seriousOf(nor.page), await overflowOf(nor.page)]).toEqual([[], []]);
  });

  it('d6 evidence is given on the same page; the secretariat’s desk shows who owes what', async () => {
    await nor.go(`/commitments/${commitment}/evidence`);
    await nor.button(nor.say.evidence('give')).click();
    await nor.page.getByRole('textbox', { name: nor.say.evidence('give.title') }).fill('Attestations, août');
    await nor.page.getByRole('textbox', { name: nor.say.evidence('give.issuer') }).fill('Centre de formation');
    await nor.page.getByLabel(nor.say.evidence('give.issued')).fill('2026-08-31');
    await nor.page.getByRole('textbox', { name: nor.say.evidence('give.url') }).fill('https://example.org/attestations');
    await nor.button(nor.say.record('command.evidence.submit')).click();
    await nor.reads('Attestations, août');
    expect([await seriousOf(nor.page), await overflowOf(nor.page)]).toEqual([[], []]);
    await officer.go('/commitments/desk');
    await officer.reads(number);
    await picture(officer, 'reports-desk', true);
    expect([await seriousOf(officer.page), await overflowOf(officer.page)]).toEqual([[], []]);
  });
});
