// A sitting as people see it: the programme, presence and quorum, a decision put to the room and objected to from a phone, an acting chair, the sitting closed. Not here: the rules (meetings*.spec.ts).
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, labels, like, within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = { en: 'Third meeting of senior officials', fr: 'Troisième réunion des hauts fonctionnaires' };
const WORDS = { en: 'The Network meets again in June.', fr: 'Le Réseau se réunit de nouveau en juin.' };

describeBrowser('a sitting', () => {
  let house: Premises;
  let chair: Visitor;
  let swiss: Visitor;
  let officer: Visitor;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, swiss, officer] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Reto Ammann', { width: 390, height: 844, lang: 'fr', letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true }),
    ]);
  });
  afterAll(async () => {
    for (const v of [chair, swiss, officer]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);

  it('a7 e12 e13 the programme says what is under way; presence is by state, and the quorum says what it allows', async () => {
    await chair.go('/meetings');
    await chair.region(within(chair.say.meeting('live'))).getByRole('link', { name: TITLE.en }).waitFor();
    await chair.picture('meetings-1440');
    await sound(chair);
    await chair.follow(TITLE.en);
    await chair.heading(TITLE.en).waitFor();
    address = new URL(chair.page.url()).pathname;
    await chair.reads(chair.say.meeting('quorum.count', { present: 11, members: 13 }));
    await officer.go(`${address}/presence`);
    await officer.page.getByLabel(officer.say.meeting('desk.state')).selectOption({ label: 'Mali' });
    await officer.button(officer.say.record('command.presence.note')).click();
    await chair.reads(chair.say.meeting('quorum.count', { present: 12, members: 13 }));
    await chair.picture('meeting-1440');
    await officer.picture('meeting-presence-1440');
    await swiss.go(address);
    await swiss.heading(TITLE.fr).waitFor();
    await swiss.reads(within(swiss.say.meeting('here.now', { mode: swiss.say.record('presence.mode.room') })));
    await swiss.button(swiss.say.meeting('here.leave')).click();
    await chair.reads(chair.say.meeting('quorum.count', { present: 11, members: 13 }));
    await swiss.button(swiss.say.meeting('here.remote')).click();
    await chair.reads(chair.say.meeting('quorum.count', { present: 12, members: 13 }));
    await swiss.picture('meeting-390-fr');
    for (const v of [chair, swiss, officer]) await sound(v);
  });

  it('e1 the agenda says what the room is on and how late it is; the chair takes up the next item', async () => {
    await chair.go(`${address}/agenda`);
    await chair.reads(like(chair.say.meeting('drift.ends', { ends: ANY, planned: ANY })));
    await chair.picture('meeting-agenda-1440');
    await swiss.go(`${address}/agenda`);
    const next = swiss.page.getByRole('listitem').filter({ hasText: 'Le déminage en hiver' });
    await chair.button(chair.say.record('command.item.begin'), chair.page.getByRole('listitem').filter({ hasText: 'Mine clearance in winter' })).click();
    await swiss.reads(within(swiss.say.record('state.item.current')), next);
    for (const v of [chair, swiss]) await sound(v);
    await swiss.go('/');
    await swiss.region(swiss.say.live('title')).getByRole('link', { name: swiss.say.live('enter') }).click();
    await swiss.heading(TITLE.fr).waitFor();
  });

  it('c12 the chair puts a decision and asks for objections; Switzerland objects from a phone in time; put again, it is so decided', async () => {
    await chair.go(`${address}/decisions`);
    await swiss.go(`${address}/decisions`);
    const put = async (): Promise<void> => {
      await chair.button(chair.say.consensus('put')).click();
      const field = chair.page.getByRole('group', { name: chair.say.consensus('words') });
      await field.getByLabel(chair.say.ui('field.english')).fill(WORDS.en);
      await field.getByLabel(chair.say.ui('field.french')).fill(WORDS.fr);
      await chair.binds(chair.say.record('command.consensus.propose'), WORDS.en);
      await chair.reads(labels('fr').consensus('script.propose'));
      await chair.button(chair.say.record('command.consensus.open-window')).click();
    };
    await put();
    await swiss.reads(WORDS.fr);
    await swiss.page.getByRole('timer').waitFor();
    await swiss.picture('meeting-window-390-fr');
    await swiss.button(swiss.say.record('command.consensus.object')).click();
    await chair.reads(chair.say.consensus('objected', { state: 'Switzerland' }));
    await chair.picture('meeting-objected-1440');
    await sound(chair);
    await chair.button(chair.say.record('command.consensus.defer')).click();
    await put();
    await swiss.page.getByRole('timer').waitFor();
    // The seconds are over.
    await house.query(`update consensus set until = until - interval '1 minute' where state = 'window'`, []);
    await house.query(`update alarm set due = due - interval '1 minute' where command = 'consensus.settle'`, []);
    for (const v of [chair, swiss]) await v.reads(v.say.consensus('adopted'));
    await sound(swiss);
  });

  it('a6 Chile presides, acting, and only Chile; the sitting rises and the record tells it', async () => {
    const chile = await house.enter('Tomás Larraín');
    await chile.go(address);
    await chair.go(address);
    await chair.button(chair.say.record('command.gavel.pass')).click();
    await chair.page.getByLabel(chair.say.meeting('pass.to')).selectOption({ label: 'Chile' });
    await chair.binds(chair.say.record('command.gavel.pass'), chair.say.meeting('ask.pass', { state: 'Chile' }));
    await swiss.go(address);
    await swiss.reads(within(swiss.say.meeting('acting', { state: 'Chili' })));
    await chile.button(chile.say.record('command.sitting.suspend')).click();
    await chair.reads(chair.say.meeting('standing', { number: 1, state: chair.say.record('state.sitting.suspended') }));
    await chair.button(chair.say.record('command.gavel.take-back')).click();
    await chair.binds(chair.say.record('command.sitting.close'), chair.say.meeting('ask.close', { number: 1 }));
    await swiss.reads(swiss.say.meeting('standing', { number: 2, state: swiss.say.record('state.sitting.planned') }));
    await chair.go(`${address}/record`);
    await chair.reads(within(chair.say.record('entry.sitting.closed', { number: 1, by: 'Costa Rica' })));
    expect(chile.complaints).toEqual([]);
  });

  it('e29 the journal of the day tells both what was taken up and decided in the sitting that has risen, and leads to the days beside it', async () => {
    await chair.go('/meetings');
    await chair.follow(chair.say.meeting('journal'));
    for (const v of [chair, swiss]) {
      if (v === swiss) await swiss.go(new URL(chair.page.url()).pathname);
      const sitting = v.region(within(TITLE[v.lang]));
      await v.reads(within(WORDS[v.lang]), v.region(v.say.journal('decided')), 60_000);
      await v.reads(within(v.lang === 'en' ? 'Mine clearance in winter' : 'Le déminage en hiver'), sitting);
      await v.picture(`journal-${v === chair ? '1440' : '390-fr'}`);
      await sound(v);
    }
    await chair.page.getByLabel(chair.say.journal('day'), { exact: true }).fill('2020-01-01');
    await chair.reads(chair.say.journal('none'));
  });

  it('a7 bodies with their rules: the secretariat records one, and convenes its first meeting', async () => {
    await officer.go('/meetings/bodies');
    await officer.button(officer.say.meeting('body.new')).click();
    await officer.page.getByLabel(officer.say.meeting('body.name.en')).fill('Expert Group on Data');
    await officer.page.getByLabel(officer.say.meeting('body.name.fr')).fill('Groupe d’experts sur les données');
    await officer.binds(officer.say.record('command.body.constitute'), 'Expert Group on Data');
    await officer.heading('Expert Group on Data').waitFor();
    await officer.picture('bodies-1440');
    await sound(officer);
    await officer.go('/meetings/new');
    await officer.page.getByLabel(officer.say.meeting('new.body')).selectOption({ label: 'Expert Group on Data' });
    await officer.page.getByRole('group', { name: officer.say.meeting('new.name') }).getByLabel(officer.say.ui('field.english')).fill('First meeting on data');
    await officer.page.getByLabel(officer.say.meeting('new.first')).fill('2030-05-02');
    await sound(officer);
    await officer.button(officer.say.record('command.meeting.convene')).click();
    await officer.heading('First meeting on data').waitFor();
    await swiss.go('/meetings');
    await swiss.region(within(swiss.say.meeting('coming'))).getByRole('link', { name: 'First meeting on data' }).waitFor();
    await swiss.picture('meetings-390-fr');
    await sound(swiss);
  });
});
