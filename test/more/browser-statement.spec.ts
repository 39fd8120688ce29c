// A joint statement in front of its chair, a member who reads French, the secretariat: opened to others, locked, delivered, published; in whose name it is read stands in both languages,
// each list in the order of its own. Not here: the rules (test/actions-statements.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { seriousOf, overflowOf } from '../support/axe.js';
import { act, describeBrowser, picture, Premises, type Visitor } from '../support/browser.js';

jest.setTimeout(180_000);

describeBrowser('over a joint statement', () => {
  let house: Premises;
  let chair: Visitor;
  let nor: Visitor;
  let action: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, nor] = await Promise.all([house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Lars Nygård', { lang: 'fr', letCheckersIn: true })]);
    action = randomUUID();
    const paragraph = randomUUID();
    await act(chair, 'action.open', action, { kind: 'joint-statement', title: { en: 'Medical care in armed conflict', fr: 'Les soins médicaux en période de conflit armé' }, lang: 'en' });
    await act(chair, 'text.add', action, { paragraphs: [{ id: paragraph, kind: 'OP', text: 'We call upon all parties to protect medical personnel at all times.', other: 'Nous appelons toutes les parties à protéger en tout temps le personnel médical.' }] });
    await act(chair, 'text.review', action, { paragraphs: [paragraph] });
    await act(chair, 'action.table', action, {});
  });
  afterAll(() => house.close());

  it('c16 is opened to others, locked, delivered and published, and each list stands in the order of its own language', async () => {
    const adoption = randomUUID();
    await act(chair, 'adoption.waive-notice', action, { reason: 'The Council meets today.', lang: 'en' });
    await act(chair, 'adoption.propose', action, { adoption, meeting: 'Informal consultation, Geneva', lang: 'en' });
    await act(chair, 'adoption.declare', action, { adoption });
    for (const v of [chair, nor]) await v.go(`/actions/${action}`);
    await chair.button(chair.say.record('command.statement.open-alignment')).click();
    await chair.button(chair.say.record('command.statement.open-alignment')).click();
    await chair.button(chair.say.record('command.statement.open-alignment'), chair.page.getByRole('dialog')).click();
    await chair.page.getByLabel(chair.say.statement('invite')).selectOption({ label: 'South Africa' });
    await chair.button(chair.say.record('command.alignment.invite')).click();
    await nor.reads(nor.say.record('state.alignment.invited'));
    await chair.button(chair.say.statement('plan')).click();
    await chair.page.getByRole('group', { name: chair.say.statement('forum') }).getByRole('textbox').first().fill('Human Rights Council');
    await chair.page.getByRole('group', { name: chair.say.statement('forum') }).getByRole('textbox').nth(1).fill('Conseil des droits de l’homme');
    await chair.page.getByLabel(chair.say.statement('day')).fill('2026-01-05');
    await chair.page.getByLabel(chair.say.statement('slot')).fill('2');
    await chair.button(chair.say.record('command.delivery.plan')).click();
    await nor.reads('Conseil des droits de l’homme');
    await picture(chair, 'statement-alignment', true);
    await chair.button(chair.say.record('command.statement.lock')).click();
    await chair.reads('It is read on behalf of the Human Security Network', chair.page.getByRole('dialog'));
    await chair.button(chair.say.record('command.statement.lock'), chair.page.getByRole('dialog')).click();
    await nor.reads('au nom du Réseau de la sécurité humaine');
    await chair.button(chair.say.record('command.delivery.record')).click();
    const said = chair.page.getByLabel(chair.say.statement('said'));
    await said.fill((await said.inputValue()).replace('all parties', 'every party'));
    await chair.button(chair.say.record('command.delivery.record')).click();
    await nor.page.locator('del').filter({ hasText: 'all parties' }).or(nor.page.locator('del').filter({ hasText: 'all' })).first().waitFor();
    await chair.button(chair.say.record('command.delivery.explain')).click();
    await chair.page.getByLabel(chair.say.statement('explain')).fill('A slip of the tongue.');
    await chair.button(chair.say.record('command.delivery.explain')).click();
    await nor.reads('A slip of the tongue.');
    await chair.button(chair.say.record('command.statement.publish')).click();
    await chair.button(chair.say.record('command.statement.publish'), chair.page.getByRole('dialog')).click();
    await nor.reads(nor.say.record('state.action.published'));
    const [one] = await chair.page.evaluate(async () => (await (await fetch('/api/published/statements')).json()) as { title: { en: string; fr: string } }[]);
    expect(one!.title).toEqual({ en: 'Medical care in armed conflict', fr: 'Les soins médicaux en période de conflit armé' });
  });

  it('nothing serious for those who cannot see it, it fits a phone, and nothing complained', async () => {
    for (const v of [chair, nor]) {
      await picture(v, `statement-${v.lang}`, true);
      expect(await seriousOf(v.page)).toEqual([]);
    }
    await nor.page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(nor.page)).toEqual([]);
    for (const v of [chair, nor]) expect(v.complaints).toEqual([]);
  });
});
