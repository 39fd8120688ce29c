// What members decide and do together without meeting, as people see it: a question with its quorum, graded positions before all and to the chair alone, a group that speaks as one, a drafting
// room, agreed language put into a draft, a campaign with its tasks. Several people, both languages, once by keyboard, once on a phone. Not here: the rules (actions-decisions.spec.ts …).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, picture, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';
import { until } from '../support/nodes.js';

jest.setTimeout(180_000);

const TITLE = { en: 'Small arms and community safety', fr: 'Armes légères et sûreté des populations' };
const QUESTION = { en: 'Shall the text go under silence on Monday?', fr: 'Le texte est-il soumis lundi à la procédure de silence ?' };
const HOW_FAR = { en: 'How far are you with the first paragraph?', fr: 'Où en êtes-vous du premier paragraphe ?' };
const GROUP = { en: 'Northern and Andean States', fr: 'États du Nord et des Andes' };
const SAID = 'We would keep the word “all”.';
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

describeBrowser('what members decide and do together', () => {
  let house: Premises;
  let chair: Visitor;
  let chl: Visitor;
  let nor: Visitor;
  let phone: Visitor;
  let officer: Visitor;
  const action = randomUUID();
  const both = async (v: Visitor, group: string, text: { en: string; fr: string }): Promise<void> => {
    const field = v.page.getByRole('group', { name: group });
    await field.getByLabel(v.say.ui('field.english')).fill(text.en);
    await field.getByLabel(v.say.ui('field.french')).fill(text.fr);
  };
  /** The list's line that says this. */
  const line = (v: Visitor, words: string) => v.page.getByRole('listitem').filter({ hasText: words }).first();

  beforeAll(async () => {
    house = await Premises.open();
    [chair, chl, nor, phone, officer] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Francisca Urrutia', { letCheckersIn: true }), house.enter('Lars Nygård', { lang: 'fr', dark: true, letCheckersIn: true }),
      house.enter('Samer Dababneh', { lang: 'fr', width: 390, height: 844, letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true }),
    ]);
    await act(chair, 'action.open', action, { kind: 'joint-statement', title: TITLE, lang: 'en' });
    await act(chair, 'text.add', action, { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'We urge all States to support community programmes;', other: 'Nous engageons tous les États à appuyer des programmes de proximité ;' }] });
    await act(chair, 'action.table', action, {});
    for (const v of [chair, chl, nor, phone]) {
      await v.go(`/actions/${action}`);
      await v.heading(TITLE[v.lang]).waitFor();
    }
  });
  afterAll(() => house.close());

  it('c15 the chair puts a question in both languages; Norway answers by keyboard alone, Jordan on a phone; who has not answered is named to everybody', async () => {
    await chair.button(chair.say.decision('ask')).click();
    await both(chair, chair.say.decision('question'), QUESTION);
    await chair.page.getByLabel(chair.say.decision('until')).fill(IN_A_WEEK);
    await chair.page.getByLabel(chair.say.decision('quorum')).fill('3');
    await picture(chair, 'decision-asking-1440', true);
    await chair.button(chair.say.record('command.decision.put')).click();
    for (const v of [nor, phone]) await v.reads(QUESTION.fr);
    await nor.page.getByLabel(nor.say.decision('comment')).focus();
    await nor.page.keyboard.type('Après les consultations.');
    await nor.page.keyboard.press('Tab');
    await nor.page.keyboard.press('Enter');
    await nor.page.getByRole('dialog').getByText(within(nor.say.decision('sentence.answer', { state: 'La Norvège', question: QUESTION.fr, answer: nor.say.record('answer.yes') }))).waitFor();
    await nor.page.keyboard.press('Tab');
    await until(async () => nor.page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null), 5_000, 'the dialog to hold the keyboard');
    await nor.button(like(nor.say.record('answer.yes').replace(/^./, (c) => c.toUpperCase())), nor.page.getByRole('dialog')).focus();
    await nor.page.keyboard.press('Enter');
    await chair.reads('Après les consultations.');
    const against = phone.button('Contre');
    await against.click();
    await phone.button('Contre', phone.page.getByRole('dialog')).click();
    await chair.reads(within(chair.say.decision('answered', { count: 2, all: ANY, quorum: 3 })));
    const missing = line(chair, QUESTION.en).getByText(like(chair.say.decision('missing', { states: ANY })));
    expect(await missing.innerText()).not.toMatch(/Norway|Jordan/);
    expect(await missing.innerText()).toContain('Chile');
    await picture(chair, 'decision-1440', true);
    await picture(nor, 'decision-1440-fr-dark', true);
    await picture(phone, 'decision-390-fr', true);
    expect(await overflowOf(phone.page)).toEqual([]);
  });

  it('c14 graded positions on a paragraph before all members; on a question to the chair alone, of which the others see who has told and never what', async () => {
    await chair.button(chair.say.decision('gauge')).click();
    await chair.page.getByLabel(chair.say.decision('paragraph')).selectOption({ label: 'OP1' });
    await both(chair, chair.say.decision('question'), HOW_FAR);
    await chair.button(chair.say.record('command.gauge.open')).click();
    const state = async (v: Visitor, question: string, grade: string, name: 'gauge.state' | 'answer.give', comment = ''): Promise<void> => {
      const own = line(v, question);
      await own.getByLabel(v.say.decision('grade')).selectOption(grade);
      if (comment) await own.getByLabel(v.say.decision('comment')).fill(comment);
      await v.button(v.say.record(`command.${name}`), own).click();
    };
    await state(nor, HOW_FAR.fr, 'support', 'gauge.state');
    await state(chl, HOW_FAR.en, 'reservations', 'gauge.state', 'The word “all” is new.');
    for (const v of [chair, phone]) await v.reads('The word “all” is new.');
    await chair.button(chair.say.decision('gauge')).click();
    const alone = { en: 'Could you live with a vote?', fr: 'Un vote vous conviendrait-il ?' };
    await both(chair, chair.say.decision('question'), alone);
    await chair.page.getByLabel(chair.say.decision('shown')).selectOption('chair');
    await chair.button(chair.say.record('command.gauge.open')).click();
    await state(phone, alone.fr, 'block', 'answer.give', 'Jamais de vote.');
    await chair.reads('Jamais de vote.');
    await nor.reads('Jordanie', line(nor, alone.fr));
    for (const v of [nor, chl]) expect(await line(v, alone[v.lang]).innerText()).not.toMatch(/Jamais de vote/);
    await picture(chair, 'gauges-1440', true);
    await picture(chl, 'gauges-member-1440', true);
    await picture(phone, 'gauges-390-fr', true);
  });

  it('a11 the secretariat records a group; its spokesperson speaks for it on the text, and one of its states says that it does not share it', async () => {
    await officer.go('/members');
    await officer.button(officer.say.group('form')).click();
    await both(officer, officer.say.group('name'), GROUP);
    for (const name of ['Chile', 'Jordan', 'Norway']) await officer.page.getByRole('checkbox', { name, exact: true }).check();
    await officer.page.getByLabel(officer.say.group('speaker')).selectOption({ label: 'Chile' });
    await picture(officer, 'group-form-1440', true);
    await officer.button(officer.say.record('command.group.form')).click();
    await officer.reads(within(officer.say.group('line', { states: ANY, speaker: 'Chile' })));
    await picture(officer, 'groups-1440', true);
    await chl.button(chl.say.intervention('speak', { group: GROUP.en })).click();
    await chl.page.getByLabel(chl.say.intervention('text')).fill(SAID);
    await chl.binds(chl.say.record('command.intervention.make'), chl.say.intervention('sentence', { group: GROUP.en, text: SAID }));
    for (const v of [chair, nor, phone]) await v.reads(SAID);
    await phone.button(phone.say.record('command.intervention.disavow')).click();
    await chair.reads(within(chair.say.intervention('apart', { states: 'Jordan' })));
    await picture(nor, 'intervention-1440-fr-dark', true);
    await picture(phone, 'intervention-390-fr', true);
  });

  it('c21 a drafting room of named delegations beside the text, and a note of one’s own capital on a paragraph, of which nobody outside sees anything', async () => {
    await chl.button(chl.say.talk('drafting.open')).click();
    await chl.page.getByLabel(chl.say.talk('caucus.title')).fill('The first paragraph');
    await chl.page.getByRole('checkbox', { name: 'Norway' }).check();
    await picture(chl, 'drafting-opening-1440', true);
    await chl.button(chl.say.record('command.caucus.open')).click();
    await chl.heading('The first paragraph').waitFor();
    await picture(chl, 'drafting-room-1440', true);
    await nor.page.reload();
    await nor.region(nor.say.talk('drafting')).getByRole('link', { name: 'The first paragraph' }).waitFor();
    const margin = nor.page.getByRole('region', { name: within(nor.say.text('margin', { state: ANY })) });
    await nor.button(nor.say.text('margin.open'), margin).click();
    await nor.button(nor.say.text('margin.add'), margin).click();
    await margin.getByLabel(nor.say.text('margin.text')).fill('Garder « tous ».');
    await picture(nor, 'margin-writing-1440-fr-dark', true);
    await nor.button(nor.say.text('margin.note'), margin).click();
    await nor.reads('Garder « tous ».', margin);
    await picture(nor, 'margin-1440-fr-dark', true);
    await phone.page.reload();
    await phone.reads(QUESTION.fr);
    for (const words of ['The first paragraph', 'Garder « tous »']) expect(await phone.page.getByText(words).count()).toBe(0);
  });

  it('c19 a draft begins with the outline of its kind and takes a paragraph that was agreed before, with its source', async () => {
    const adopted = randomUUID();
    const agreed = 'Weapons that are surrendered are destroyed within the year.';
    const words = { id: randomUUID(), kind: 'OP', text: agreed, other: 'Les armes remises sont détruites dans l’année.' };
    await act(chair, 'action.open', adopted, { kind: 'joint-statement', title: { en: 'Surrendered weapons', fr: 'Armes remises' }, lang: 'en' });
    await act(chair, 'text.add', adopted, { paragraphs: [words] });
    await act(chair, 'text.review', adopted, { paragraphs: [words.id] });
    await act(chair, 'action.table', adopted, {});
    await act(chair, 'adoption.waive-notice', adopted, { reason: 'Tomorrow.', lang: 'en' });
    const adoption = randomUUID();
    await act(chair, 'adoption.propose', adopted, { adoption, meeting: 'Consultation', lang: 'en' });
    await act(chair, 'adoption.declare', adopted, { adoption });
    const draft = randomUUID();
    await act(chl, 'action.open', draft, { kind: 'joint-statement', title: { en: 'A draft of Chile' }, lang: 'en' });
    await chl.go(`/actions/${draft}`);
    const library = chl.region(chl.say.library('library'));
    await library.getByLabel(chl.say.library('words')).fill('surrendered destroyed');
    await chl.reads(agreed, library);
    await picture(chl, 'library-1440', true);
    await chl.button(chl.say.text('template.act')).click();
    await chl.button(chl.say.text('add')).click();
    await library.getByLabel(chl.say.library('words')).fill('surrendered destroyed');
    await chl.button(chl.say.library('use'), library).first().click();
    const paragraph = chl.page.getByRole('article').filter({ hasText: agreed });
    await chl.reads(/HSN\/\d{4}\/\d+/, paragraph);
    await picture(chl, 'template-1440', true);
    expect(await seriousOf(chl.page)).toEqual([]);
  });

  it('a campaign is launched, joined, and its tasks are given, done and linked', async () => {
    const campaign = randomUUID();
    const task = 'Gather what national commissions have published.';
    await act(nor, 'action.open', campaign, { kind: 'campaign', title: { en: 'A year without mines', fr: 'Une année sans mines' }, purpose: { en: 'Each state clears one place.', fr: 'Chaque État déminera un lieu.' }, lang: 'fr' });
    await act(nor, 'action.launch', campaign, {});
    for (const v of [nor, chl, phone]) await v.go(`/actions/${campaign}`);
    await chl.binds(chl.say.record('command.participation.join'), chl.say.undertaking('sentence.join', { state: 'Chile', title: 'A year without mines' }));
    await phone.button(phone.say.record('command.participation.express')).click();
    await nor.reads('Chili', nor.region(nor.say.undertaking('who')));
    await nor.button(nor.say.undertaking('task.give')).click();
    await nor.page.getByLabel(nor.say.undertaking('task.text')).fill(task);
    await nor.page.getByLabel(nor.say.undertaking('task.owner')).selectOption({ label: 'Chili' });
    await nor.page.getByLabel(nor.say.undertaking('task.due')).fill(IN_A_WEEK);
    await picture(nor, 'task-giving-1440-fr-dark', true);
    await nor.button(nor.say.record('command.task.assign')).click();
    await chl.reads(task);
    await chl.button(chl.say.record('command.task.start')).click();
    await nor.reads(nor.say.record('state.task.under-way'));
    await nor.page.getByLabel(nor.say.undertaking('links.find')).fill('mines');
    await nor.button(nor.say.record('command.action.link')).first().click();
    await picture(chl, 'campaign-1440', true);
    await chl.button(chl.say.record('command.task.complete')).click();
    await phone.reads(within(phone.say.undertaking('tasks.open', { done: 1, all: 1 })));
    await picture(phone, 'campaign-390-fr', true);
    for (const v of [nor, chl, phone]) expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  });

  it('nothing serious for those who cannot see it, in both languages, it fits a phone, and nothing complained', async () => {
    for (const v of [chair, nor, phone]) {
      await v.go(`/actions/${action}`);
      await v.reads(SAID);
      expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
    }
    expect([await seriousOf(officer.page), await overflowOf(officer.page)]).toEqual([[], []]);
    for (const v of [chair, chl, nor, phone, officer]) expect(v.complaints).toEqual([]);
  });
});
