// The record of a sitting as people see it: drawn up when it closes, minutes saved by two at once, a correction asked for from a phone, final, an action point. Not here: the rules (meetings-record.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = 'Third meeting of senior officials';
const MINUTES = { en: 'The chair reported on the year.', fr: 'La présidence a rendu compte de l’année.' };

describeBrowser('the record of a sitting', () => {
  let house: Premises;
  let chair: Visitor;
  let swiss: Visitor;
  let officer: Visitor;
  let second: Visitor;
  let meeting: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, swiss, officer, second] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Reto Ammann', { width: 390, height: 844, lang: 'fr', letCheckersIn: true }),
      house.enter('Helena Duarte', { letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true }),
    ]);
    await chair.go('/meetings');
    await chair.follow(TITLE);
    await chair.heading(TITLE).waitFor();
    meeting = new URL(chair.page.url()).pathname.split('/').at(-1)!;
  });
  afterAll(async () => {
    for (const v of [chair, swiss, officer, second]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  const fill = async (v: Visitor, words: { en: string; fr: string }): Promise<void> => {
    const field = v.page.getByRole('group', { name: v.say.minutes('general') });
    await field.getByLabel(v.say.ui('field.english')).fill(words.en);
    await field.getByLabel(v.say.ui('field.french')).fill(words.fr);
  };

  it('e24 the chair closes the sitting, and its record is there, line by line, in the reader’s language', async () => {
    const vote = randomUUID();
    await act(chair, 'vote.announce', meeting, { vote, kind: 'recorded', majority: 'simple', about: 'proposal', question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé\u202f?' } });
    for (const verb of ['vote.open', 'vote.close', 'vote.lock', 'vote.declare']) await act(chair, verb, meeting, { vote });
    for (const v of [officer, second, swiss]) await v.go(`/meetings/${meeting}/minutes`);
    await officer.reads(officer.say.minutes('none'));
    await chair.binds(chair.say.record('command.sitting.close'));
    await officer.heading(officer.say.minutes('record', { number: 1 })).waitFor();
    await officer.reads('Sitting 1 rose.');
    await swiss.reads('La séance 1 est levée.');
    await swiss.reads(within('En est-il ainsi décidé'));
    await officer.picture('record-draft-1440');
    for (const v of [officer, swiss]) await sound(v);
  });

  it('e23 two of the secretariat write at once: the second is told, keeps its words, and goes on from the first one’s revision', async () => {
    await officer.button(officer.say.record('command.record.edit')).click();
    const write = (v: Visitor) => v.button(v.say.minutes('minutes.edit'), v.page.getByRole('region', { name: v.say.minutes('general') }));
    await write(officer).click();
    await write(second).click();
    await fill(officer, { ...MINUTES, en: 'The chair reported.' });
    await fill(second, MINUTES);
    await officer.button(officer.say.record('command.minutes.write')).click();
    await officer.reads('The chair reported.');
    await second.reads(second.say.minutes('stale', { revision: 1 }));
    await second.picture('record-stale-1440');
    await sound(second);
    await second.button(second.say.minutes('stale.go-on', { revision: 1 })).click();
    await second.button(second.say.record('command.minutes.write')).click();
    await officer.reads(MINUTES.en);
    await officer.button(officer.say.minutes('revisions'), officer.page.getByRole('region', { name: officer.say.minutes('general') })).click();
    await officer.button(officer.say.record('command.minutes.restore')).waitFor();
    await officer.picture('record-revisions-1440');
    await sound(officer);
  });

  it('e24 it is circulated; Switzerland corrects its own vote from a phone, the secretariat accepts; an action point is given; all of it is there after a reload', async () => {
    await officer.binds(officer.say.record('command.record.circulate'), officer.say.minutes('ask.circulate', { number: 1 }));
    await swiss.reads(MINUTES.fr);
    await swiss.button(swiss.say.record('command.correction.ask')).click();
    await swiss.page.getByLabel(swiss.say.minutes('correction.about')).selectOption({ index: 1 });
    await swiss.page.getByLabel(swiss.say.minutes('correction.text')).fill('La Suisse était présente.');
    await swiss.picture('record-correction-390-fr');
    await swiss.button(swiss.say.record('command.correction.ask')).click();
    await officer.reads('La Suisse était présente.');
    await officer.button(officer.say.record('command.correction.accept')).click();
    await swiss.reads(within(swiss.say.record('state.correction.accepted')));
    await officer.button(officer.say.record('command.follow-up.assign')).click();
    await officer.page.getByLabel(officer.say.minutes('follow-up.source')).selectOption({ index: 1 });
    await officer.page.getByLabel(officer.say.minutes('follow-up.party')).selectOption({ label: 'Switzerland' });
    await officer.page.getByLabel(officer.say.minutes('follow-up.day')).fill('2030-06-30');
    const words = officer.page.getByRole('group', { name: officer.say.minutes('follow-up.words') });
    await words.getByLabel(officer.say.ui('field.english')).fill('Write the report.');
    await words.getByLabel(officer.say.ui('field.french')).fill('Rédiger le rapport.');
    await officer.button(officer.say.record('command.follow-up.assign')).click();
    await swiss.reads('Rédiger le rapport.');
    await swiss.button(swiss.say.record('command.follow-up.take-on')).click();
    await officer.reads(within(officer.say.record('state.follow-up.taken')));
    await swiss.page.reload();
    for (const part of ['La séance 1 est levée.', MINUTES.fr, 'La Suisse était présente.', 'Rédiger le rapport.']) await swiss.reads(part);
    await officer.picture('record-1440');
    await swiss.picture('record-390-fr');
    for (const v of [officer, swiss]) await sound(v);
    const link = await officer.page.getByRole('link', { name: officer.say.minutes('save.pdf') }).getAttribute('href');
    const file = await officer.page.request.get(new URL(link!, officer.page.url()).href);
    expect([file.status(), (await file.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF']);
  });
});
