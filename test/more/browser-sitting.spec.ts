// A whole sitting conducted from the cockpit by keyboard alone, before two delegations (one on a phone, in French) and a screen: opened, the floor given, a vote, a decision without one, closed; and
// every slide a screen may have, in both languages, also in a browser without scripts. Not here: the rules (meetings*.spec.ts), points of order and motions (browser-floor).
import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { overflowOf, seriousOf } from '../support/axe.js';
import { act, describeBrowser, Premises, type Visitor } from '../support/browser.js';
import { ANY, like, within } from '../support/labels.js';

jest.setTimeout(180_000);
const TITLE = 'Third meeting of senior officials';
const QUESTION = { en: 'Meet again in June', fr: 'Se réunir de nouveau en juin' };
const WORDS = { en: 'The Network holds a forum in Amman.', fr: 'Le Réseau tient un forum à Amman.' };
const THERE = ['CRI', 'CHL', 'NOR', 'AUT', 'IRL', 'SVN', 'CHE', 'ZAF'];

describeBrowser('a sitting by keyboard', () => {
  let house: Premises;
  let chair: Visitor;
  let chile: Visitor;
  let norway: Visitor;
  let screen: Visitor;
  let meeting: string;
  let address: string;
  beforeAll(async () => {
    house = await Premises.open();
    [chair, chile, norway, screen] = await Promise.all([
      house.enter('Mariana Quesada', { letCheckersIn: true }), house.enter('Elisa Montt', { width: 390, height: 844, lang: 'fr', letCheckersIn: true }),
      house.enter('Lars Nygård', { width: 1280, dark: true, letCheckersIn: true }), house.enter('Mariana Quesada', { width: 1920, height: 1080, letCheckersIn: true }),
    ]);
    await chair.go('/meetings');
    await chair.follow(TITLE);
    await chair.heading(TITLE).waitFor();
    address = new URL(chair.page.url()).pathname;
    meeting = address.split('/').at(-1)!;
    const sittings = await chair.page.evaluate(async (id) => ((await (await fetch('/api/meetings')).json()) as { id: string; sittings: { id: string; state: string }[] }[]).find((m) => m.id === id)!.sittings, meeting);
    await act(chair, 'sitting.close', meeting, { sitting: sittings.find((s) => s.state === 'open')!.id });
    for (const party of THERE) await act(chair, 'presence.note', meeting, { sitting: sittings.find((s) => s.state === 'planned')!.id, party, how: party === 'CHE' ? 'remote' : 'room' });
    await chair.go(`${address}/cockpit`);
    for (const v of [chile, norway]) await v.go(`${address}/floor`);
    await screen.go(`${address}/screen`);
  });
  afterAll(async () => {
    for (const v of [chair, chile, norway, screen]) expect(v.complaints).toEqual([]);
    await house.close();
  });
  const sound = async (v: Visitor): Promise<void> => expect([await seriousOf(v.page), await overflowOf(v.page)]).toEqual([[], []]);
  /** The act that is in order, by the space bar, whatever the focus is on that is no field and no button. */
  const next = async (label: string): Promise<void> => {
    const button = chair.page.locator('#next-act').getByRole('button', { name: label, exact: true });
    await button.waitFor();
    if (await chair.page.evaluate(() => document.activeElement?.matches('input, textarea, select, button, a, summary') && !document.activeElement.closest('#next-act'))) await chair.reach(button);
    await chair.page.keyboard.press('Space');
  };
  const enter = async (target: Locator): Promise<void> => {
    await chair.reach(target);
    await chair.page.keyboard.press('Enter');
  };
  const type = async (field: Locator, text: string): Promise<void> => {
    await chair.reach(field);
    await chair.page.keyboard.type(text);
  };
  /** In a live region, where a screen reader hears it. */
  const hears = (v: Visitor, words: string | RegExp): Promise<void> => v.page.locator('[role="status"], [aria-live]').filter({ hasText: words }).first().waitFor({ state: 'attached' });
  const bound = async (label: string, sentence: string): Promise<void> => {
    await enter(chair.button(label).last());
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByText(within(sentence)).waitFor();
    await enter(chair.button(label, dialog));
    await dialog.waitFor({ state: 'detached' });
  };

  it('e20 e2 the space bar opens the sitting and gives the floor; the phone and the laptop hear who has it and who is next', async () => {
    await screen.reads(/La séance commence à/);
    await chair.reads('I call the meeting to order.');
    await chair.reads('La séance est ouverte.');
    await next(chair.say.record('command.sitting.open'));
    await next(chair.say.floor('go.start', { state: 'Norway' }));
    await hears(chile, within(chile.say.floor('announce', { state: 'Norvège' })));
    await hears(norway, within(norway.say.floor('announce.next', { state: 'Chile' })));
    await norway.reads(norway.say.floor('mine.speaking', { state: 'Norway' }));
    await screen.reads('Norvège');
    await chair.picture('keyboard-cockpit-1440');
    await chile.picture('keyboard-floor-390-fr');
    await norway.picture('keyboard-floor-1280-dark');
    await screen.picture('keyboard-screen-1920');
    for (const v of [chair, chile, norway, screen]) await sound(v);
    // A phone of 320 px; a window of 1440 px at 200 %.
    for (const [v, width] of [[chair, 320], [chile, 320], [chair, 720], [norway, 640], [chair, 1440], [chile, 390], [norway, 1280]] as const) {
      await v.page.setViewportSize({ width, height: 900 });
      await v.picture(`keyboard-${v === chair ? 'cockpit' : 'floor'}-at-${width}`);
      expect([width, await overflowOf(v.page)]).toEqual([width, []]);
    }
    await next(chair.say.floor('go.end', { state: 'Norway' }));
    await chile.reads(chile.say.floor('mine.next'));
  });

  it('e20 e14 e15 a vote is announced, taken, locked and declared without a mouse; two delegations answer on the floor’s own page; every step is said to a screen reader', async () => {
    await enter(chair.button(chair.say.votes('new')));
    for (const lang of ['en', 'fr'] as const) await type(chair.page.getByLabel(chair.say.votes(`question.${lang}`), { exact: true }), QUESTION[lang]);
    await enter(chair.button(chair.say.votes('new')));
    await hears(chile, within(chile.say.cockpit('announce.vote', { question: QUESTION.fr, stage: chile.say.record('state.vote.announced') })));
    await next(chair.say.record('command.vote.open'));
    await screen.reads(QUESTION.fr);
    for (const [v, choice, state] of [[chile, 'yes', 'du Chili'], [norway, 'no', 'Norway']] as const) {
      await v.page.getByRole('radio', { name: v.say.votes(`choice.${choice}`) }).check();
      if (v === chile) await v.picture('keyboard-ballot-390-fr');
      await sound(v);
      await v.button(v.say.votes('record', { state, choice: v.say.votes(`choice.${choice}`) })).click();
      await v.reads(within(v.say.votes('voted', { choice: v.say.votes(`choice.${choice}`) })));
    }
    await chair.reads(like(chair.say.votes('waiting', { states: ANY })));
    await chair.picture('keyboard-vote-1440');
    await screen.picture('keyboard-board-1920');
    await sound(chair);
    for (const verb of ['close', 'lock', 'declare']) await next(chair.say.record(`command.vote.${verb}`));
    await chair.reads('The result of the vote is as follows: in favour, 1; against, 1; abstentions, 0. The votes are equally divided. A second vote will be taken.');
    for (const v of [chair, chile]) await hears(v, within(v.say.cockpit('announce.vote', { question: QUESTION[v.lang], stage: v.say.record('vote.outcome.tied') })));
    await next(chair.say.record('command.vote.record'));
    await chair.button(chair.say.record('command.vote.record')).waitFor({ state: 'detached' });
  });

  const put = async (): Promise<void> => {
    await enter(chair.button(chair.say.consensus('put')));
    const field = chair.page.getByRole('group', { name: chair.say.consensus('words') });
    await type(field.getByLabel(chair.say.ui('field.english')), WORDS.en);
    await type(field.getByLabel(chair.say.ui('field.french')), WORDS.fr);
    await bound(chair.say.record('command.consensus.propose'), WORDS.en);
    await chair.reads('Je soumets à la salle la décision dont elle est saisie. Y a-t-il des objections ?');
    await next(chair.say.record('command.consensus.open-window'));
    await chile.page.getByRole('timer').first().waitFor();
  };

  it('c12 e20 e21 a decision is put from the cockpit; Chile objects on its phone in time and it is held over; put again, it is decided when the time is over, and only then is it said', async () => {
    await put();
    await screen.reads(WORDS.fr);
    await screen.reads(/s pour objecter/);
    await chair.picture('keyboard-consensus-1440');
    await chile.picture('keyboard-objection-390-fr');
    await screen.picture('screen-consensus-1920');
    for (const v of [chair, chile, screen]) await sound(v);
    await chile.button(chile.say.record('command.consensus.object')).click();
    await chair.reads(chair.say.consensus('objected', { state: 'Chile' }));
    await chair.reads('There is an objection. The decision is not adopted.');
    await next(chair.say.record('command.consensus.defer'));
    await put();
    expect(await chair.page.getByText('It is so decided.').count()).toBe(0);
    // The seconds are over.
    await house.query(`update consensus set until = until - interval '19 seconds' where state = 'window'`, []);
    await house.query(`update alarm set due = due - interval '19 seconds' where command = 'consensus.settle'`, []);
    await chair.reads('I hear no objection. It is so decided.');
    await chair.picture('keyboard-decided-1440');
    await hears(chile, within(chile.say.cockpit('announce.put', { what: WORDS.fr, stage: chile.say.record('state.consensus.adopted') })));
    await sound(chair);
  });

  it('e21 the screens show the list and a text with its brackets, each in both languages and legible from the last row; a browser without scripts reads them too', async () => {
    await chair.button(chair.say.floor('to-screen')).click();
    const plain = await house.withoutScripts(screen);
    // The page without scripts asks for itself again every few seconds; a checker, which is a script, needs it to stand still.
    await screen.page.route(/\/api\/meetings\/.*\/screen/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
    });
    const slides = [{ slide: 'text', reads: ['Human security and the prevention of armed violence', /engageons instamment/, 'small arms and light weapons'] }, { slide: 'queue', reads: ['Chile', 'Chili', 'Afrique du Sud'] }] as const;
    for (const [i, { slide, reads }] of slides.entries()) {
      await chair.button(chair.say.screens('add')).click();
      const one = chair.page.getByRole('article', { name: chair.say.screens('number', { number: i + 1 }) });
      await one.getByLabel(chair.say.screens('slide'), { exact: true }).selectOption(slide);
      if (slide === 'text') await one.getByLabel(chair.say.screens('text'), { exact: true }).selectOption({ label: 'Joint statement on human security and the prevention of armed violence' });
      await chair.button(chair.say.record('command.screen.show'), one).click();
      await chair.reads(chair.say.screens('up'), one);
      const its = new URL((await one.getByRole('link', { name: chair.say.screens('open') }).getAttribute('href'))!, house.node.url).pathname;
      for (const v of [screen, plain]) {
        await v.go(its);
        for (const words of reads) await v.reads(typeof words === 'string' ? within(words) : words);
        await v.picture(`screen-${slide}-${v === plain ? 'plain-' : ''}1920`);
      }
      await sound(screen);
      if (slide === 'text') {
        await plain.reads('[');
        const sizes = await screen.page.locator('p[lang]').evaluateAll((all) => all.map((p) => parseFloat(getComputedStyle(p).fontSize)));
        // A letter of the text is at least a thirty-sixth of the screen's height.
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
      }
      await screen.go(`/api/meetings/${meeting}/screen?screen=${its.split('/').at(-1)}`);
      await sound(screen);
    }
    await sound(chair);
    await chair.button(chair.say.screens('close')).click();
  });

  it('e20 the gavel is at hand whatever is in order: the sitting is closed by keyboard, and all of them read it', async () => {
    await enter(chair.button(chair.say.cockpit('gavel')));
    await chair.picture('keyboard-gavel-1440');
    await sound(chair);
    await bound(chair.say.record('command.sitting.close'), chair.say.meeting('ask.close', { number: 2 }));
    await screen.go(`${address}/screen`);
    await screen.reads(/La séance est levée/);
    await chile.reads(chile.say.meeting('standing', { number: 2, state: chile.say.record('state.sitting.closed') }));
    await screen.picture('screen-closed-1920');
  });
});
