// A joint statement in front of its chair, a member who reads French, the secretariat: opened to others, locked, delivered, published; in whose name it is read stands in both languages,
// each list in the order of its own; and one that is changed after clearance, put to them by its changed sentences. Not here: the rules (test/actions-statements.spec.ts).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { calendars, workingDay } from '../../src/ledger/working-days.js';
import { seriousOf, overflowOf } from '../support/axe.js';
import { act, describeBrowser, picture, Premises, type Visitor } from '../support/browser.js';
import { ANY } from '../support/labels.js';

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

  it('g1 g3 g8 g9 whoever is not signed in is led by the symbol to the published text, in both languages, on a phone and at a desk, and no page of it stands in another’s frame', async () => {
    const symbol = await chair.page.evaluate(async () => ((await (await fetch('/api/published/texts')).json()) as { symbol: string }[])[0]!.symbol);
    for (const [lang, width, other] of [['fr', 390, 'English'], ['en', 1440, 'Français']] as const) {
      const v = await house.visitor({ lang, width, height: 844, letCheckersIn: true });
      await v.go(`/doc/${symbol}`);
      expect(new URL(v.page.url()).pathname).toBe(`/${lang}/adopted/${symbol.replaceAll('/', '-')}`);
      await v.page.getByRole('heading', { level: 1, name: lang === 'fr' ? 'Les soins médicaux en période de conflit armé' : 'Medical care in armed conflict' }).waitFor();
      await v.reads(lang === 'fr' ? 'au nom du Réseau de la sécurité humaine' : 'on behalf of the Human Security Network');
      await picture(v, `public-text-${width}`, true);
      for (const path of ['', '/adopted', '/chair', '/record', new URL(v.page.url()).pathname.slice(3)]) {
        await v.go(`/${lang}${path}`);
        expect([path, await seriousOf(v.page), await overflowOf(v.page)]).toEqual([path, [], []]);
        if (!path) await picture(v, `public-home-${width}`, true);
      }
      await v.follow(other);
      expect(new URL(v.page.url()).pathname).toMatch(lang === 'fr' ? /^\/en\// : /^\/fr\//);
      const policy = (await v.page.request.get(`${v.url}/en`, { headers: { accept: 'text/html' } })).headers()['content-security-policy'];
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(v.complaints).toEqual([]);
    }
  });

  it('c16 a change of substance is put to the members by its sentences, as they were beside as they are, and cleared or objected to', async () => {
    const [id, adoption, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const reason = { reason: 'The Council meets today.', lang: 'en' };
    await act(chair, 'action.open', id, { kind: 'joint-statement', title: { en: 'Hospitals', fr: 'Les hôpitaux' }, lang: 'en' });
    await act(chair, 'text.add', id, { paragraphs: [
      { id: first, kind: 'OP', text: 'We deplore attacks on hospitals. We call for their protection.', other: 'Nous déplorons les attaques contre les hôpitaux. Nous demandons leur protection.' },
      { id: second, kind: 'OP', text: 'We will meet again.', other: 'Nous nous réunirons de nouveau.' }] });
    await act(chair, 'text.review', id, { paragraphs: [first, second] });
    await act(chair, 'action.table', id, {});
    await act(chair, 'adoption.waive-notice', id, reason);
    await act(chair, 'adoption.propose', id, { adoption, meeting: 'Informal consultation, Geneva', lang: 'en' });
    await act(chair, 'adoption.declare', id, { adoption });
    await act(chair, 'statement.open-alignment', id, {});
    await act(chair, 'statement.reopen', id, { reason: 'It goes further', lang: 'en' });
    await act(chair, 'text.issue', id, { kind: 'chair-text', wordings: [{ paragraph: first, text: 'We condemn attacks on hospitals. We call for their protection.', other: 'Nous condamnons les attaques contre les hôpitaux. Nous demandons leur protection.' }] });
    await act(chair, 'text.review', id, { paragraphs: [first] });
    await nor.go(`/actions/${id}`);
    await nor.reads(nor.say.statement('changed', { paragraphs: 'OP1' }));
    await chair.go(`/actions/${id}/silence`);
    const form = chair.region(chair.say.silence('announce'));
    await form.getByRole('radio', { name: chair.say.silence('announce.meeting') }).check({ force: true });
    const day = workingDay(calendars().calendar, 'CRI', new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel(chair.say.silence('announce.date')).fill(day);
    await chair.reads(chair.say.silence('changes.lede'), form);
    await picture(chair, 'cleared-announce-1440', true);
    await chair.binds(chair.say.record('command.silence.announce'), chair.say.silence('ask.announce.changes', { when: ANY }));
    await nor.go(`/actions/${id}/silence`);
    const shown = nor.region(nor.say.silence('changes'));
    await shown.locator('del').filter({ hasText: 'déplorons' }).waitFor();
    await shown.locator('ins').filter({ hasText: 'condemn' }).waitFor();
    expect(await shown.getByText('Nous demandons leur protection').count()).toBe(0);
    await picture(nor, 'cleared-1440-fr', true);
    await nor.button(nor.say.record('command.silence.break')).click();
    await nor.page.getByRole('radio', { name: nor.say.silence('break.parts') }).check({ force: true });
    expect(await nor.page.getByRole('checkbox').count()).toBe(1);
    await nor.button(nor.say.silence('cancel')).click();
    await nor.binds(nor.say.record('command.silence.affirm'), nor.say.silence('ask.affirm.changes', { state: ANY, symbol: ANY }));
    await chair.page.getByRole('row').filter({ hasText: 'Norway' }).getByText(chair.say.record('silence.voice.positive')).waitFor();
    await nor.page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(nor.page)).toEqual([]);
    await picture(nor, 'cleared-390-fr', true);
    await nor.page.setViewportSize({ width: 1440, height: 900 });
    for (const v of [chair, nor]) expect(await seriousOf(v.page)).toEqual([]);
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
