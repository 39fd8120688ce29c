// Who stands behind a text and by how many hands, in front of the state that leads it and one that it asks: asked in private, seen, signed; and the secretariat that quotes what another body has agreed.
// Not here: the rules (test/actions-sponsors.spec.ts, test/actions-library.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, picture, Premises, type Visitor } from '../support/browser.js';

jest.setTimeout(180_000);

describeBrowser('over sponsors and agreed language', () => {
  let house: Premises;
  let lead: Visitor;
  let nor: Visitor;
  let officer: Visitor;
  const action = randomUUID();
  beforeAll(async () => {
    house = await Premises.open();
    [lead, nor, officer] = await Promise.all([house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Lars Nygård', { lang: 'fr', letCheckersIn: true }), house.enter('Helena Duarte', { letCheckersIn: true })]);
    await act(lead, 'action.open', action, { kind: 'outcome', title: { en: 'On landmines', fr: 'Sur les mines' }, lang: 'en' });
    await act(lead, 'action.table', action, {});
    await act(lead, 'sponsorship.open', action, {});
  });
  afterAll(() => house.close());

  it('c9 a member is asked in private, sees it, signs, and stands in the list of both', async () => {
    for (const v of [lead, nor]) await v.go(`/actions/${action}`);
    await lead.page.getByLabel(lead.say.sponsors('approach.party')).selectOption({ label: 'Norway (Europe)' });
    await lead.button(lead.say.record('command.approach.make')).click();
    await lead.reads(lead.say.record('state.approach.sent'));
    await nor.go(`/actions/${action}`);
    await nor.button(nor.say.record('command.approach.acknowledge')).click();
    await lead.reads(lead.say.record('state.approach.seen'));
    await picture(lead, 'sponsors-asked', true);
    await nor.binds(nor.say.record('command.sponsor.sign'));
    await lead.reads(lead.say.record('state.approach.signed'));
    await nor.reads(nor.say.sponsors('rank.co'));
  });

  it('c9 the chair adopts rules that ask for sponsors, the members read them, and a text that opens then is held to them', async () => {
    await lead.go('/rules');
    await lead.button(lead.say.record('command.profile.adopt')).click();
    await lead.page.getByLabel(lead.say.rules('rule.sponsorMembers')).fill('3');
    await lead.page.getByLabel(lead.say.rules('rule.sponsorRegions')).fill('2');
    await lead.binds(lead.say.record('command.profile.adopt'));
    await nor.go('/rules');
    await nor.reads(nor.say.rules('before'));
    await nor.button(nor.say.record('command.profile.adopt')).waitFor({ state: 'detached' });
    await picture(nor, 'rules', true);
    const next = randomUUID();
    await act(lead, 'action.open', next, { kind: 'outcome', title: { en: 'On mercury', fr: 'Sur le mercure' }, lang: 'en' });
    await act(lead, 'action.table', next, {});
    await act(lead, 'sponsorship.open', next, {});
    await nor.go(`/actions/${next}`);
    await nor.reads(nor.say.sponsors('needs', { members: 3, regions: 2 }));
  });

  it('a1 where a state asks for two persons, a signature is prepared by one, cleared and sent by another', async () => {
    await house.query(`update hat set mandates = array_append(mandates, 'bind') where person = (select id from person where name = 'Ingrid Solheim')`, []);
    const second = await house.enter('Ingrid Solheim', { letCheckersIn: true });
    const next = randomUUID();
    await act(lead, 'action.open', next, { kind: 'outcome', title: { en: 'On two keys', fr: 'Sur deux clés' }, lang: 'en' });
    await act(lead, 'action.table', next, {});
    await act(lead, 'sponsorship.open', next, {});
    await nor.go('/delegation');
    await nor.binds(nor.say.delegation('two.begin'));
    await nor.reads(nor.say.delegation('two.on'));
    await nor.follow(nor.say.place('place.actions'));
    await nor.follow('Sur deux clés');
    await nor.binds(nor.say.record('command.sponsor.sign'));
    await nor.reads(nor.say.ui('act.held'));
    await second.go('/delegation');
    await second.button(second.say.record('command.clearance.give')).click();
    await second.button(second.say.record('command.sponsor.sign')).waitFor();
    await picture(second, 'clearances', true);
    expect(await seriousOf(second.page)).toEqual([]);
    await second.button(second.say.record('command.sponsor.sign')).click();
    await nor.reads(nor.say.sponsors('rank.co'));
    expect(second.complaints).toEqual([]);
  });

  it('c19 the secretariat quotes a paragraph, the members find it, and a wrong one is struck', async () => {
    await officer.go('/agreed');
    await officer.button(officer.say.record('command.quotation.add')).click();
    await officer.page.getByLabel(officer.say.library('quote.symbol'), { exact: true }).fill('A/RES/66/290');
    await officer.page.getByRole('group', { name: officer.say.library('quote.title') }).getByRole('textbox').first().fill('Human security');
    await officer.page.getByLabel(officer.say.library('quote.agreed')).fill('2012-09-10');
    await officer.page.getByLabel(officer.say.library('quote.number')).fill('OP3');
    await officer.page.getByRole('group', { name: officer.say.library('quote.paragraph', { n: 1 }) }).getByRole('textbox').nth(1).fill('Agrees that human security is an approach to assist Member States;');
    await officer.button(officer.say.record('command.quotation.add')).click();
    await officer.reads('A/RES/66/290, OP3');
    await nor.go('/agreed');
    await nor.page.getByLabel(nor.say.library('words')).fill('approach to assist');
    await nor.reads('A/RES/66/290, OP3');
    await nor.button(nor.say.record('command.quotation.strike')).waitFor({ state: 'detached' });
    await picture(officer, 'agreed', true);
    await officer.binds(officer.say.record('command.quotation.strike'));
    await officer.reads(officer.say.library('none.quoted'));
  });

  it('nothing serious for those who cannot see it, it fits a phone, and nothing complained', async () => {
    await nor.go(`/actions/${action}`);
    await nor.reads(nor.say.sponsors('rank.co'));
    for (const v of [lead, nor, officer]) expect(await seriousOf(v.page)).toEqual([]);
    for (const v of [lead, nor, officer]) {
      await v.page.setViewportSize({ width: 390, height: 844 });
      expect(await overflowOf(v.page)).toEqual([]);
      await picture(v, `sponsors-phone-${v.lang}-${v === officer ? 'agreed' : 'text'}`, true);
      expect(v.complaints).toEqual([]);
    }
  });
});
