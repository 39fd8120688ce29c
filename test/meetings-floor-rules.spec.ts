// The pure rules of the floor: whatever happens, whoever waits is in the queue once and in the order that was printed. Not here: the door (meetings-floor.spec.ts).
import { AMBER_MS, leftAt, phaseAt, running, secondsFor, spokenAt, stopped } from '../src/contract/floor.clock.js';
import { admissible, first, HEARD, isAdmissible, mayBeHeard, MOTIONS, type MotionKind } from '../src/contract/floor.motions.js';
import { queueOf, sameClass, type Ordering, type Queued } from '../src/contract/floor.order.js';
import { isInTime, mayBeAnswered, nextRound, REPLY_WINDOW_MS } from '../src/contract/floor.replies.js';
import { isLive, LIST, MOTION, POINT, PREFERENCES, RANKS, REPLY, SPEAKER, STRATEGIES, type SpeakerState, type Strategy } from '../src/contract/floor.views.js';
import { next, type Machine } from '../src/contract/machine.js';
import { regionOf, REGIONS } from '../src/contract/regions.js';
import { DIALOGUE } from '../src/contract/dialogue.views.js';
import { SWAP } from '../src/contract/swaps.views.js';
import { allCountries, countryNames } from '../src/members/countries.js';
import { dice, type Dice } from './support/dice.js';

const LISTED = 'list-1';
const list = (strategy: Strategy, more: Partial<Ordering> = {}): Ordering => ({ id: LISTED, strategy, observersLast: true, drawn: null, ...more });
const asks = (party: string, no: number, more: Partial<Queued> = {}): Queued => ({
  id: `${party}-${no}`, list: LISTED, no, party, observer: false, rank: null, preference: null, group: null, round: null, state: 'listed', lot: null, place: null, sort: countryNames(party)?.sort[0] ?? party, move: null, started: null, clock: { spokenMs: 0 }, ...more,
});
const parties = (ordering: Ordering, all: Queued[]): string[] => queueOf(ordering, all).map((id) => id.split('-')[0]!);
const moved = (no: number, behind: string[]): Queued['move'] => ({ no, behind, reason: 'r', lang: 'en', by: 'NOR' });

describe('orders (e4)', () => {
  it('keeps the order in which they signified their desire to speak', () => {
    expect(parties(list('request'), [asks('THA', 3), asks('AUT', 1), asks('MLI', 2)])).toEqual(['AUT', 'MLI', 'THA']);
  });
  it('puts higher rank first, and within a rank whoever asked first; an unsaid rank comes last', () => {
    const all = [asks('AUT', 1, { rank: 'ambassador' }), asks('MLI', 2, { rank: 'minister' }), asks('THA', 3), asks('NOR', 4, { rank: 'head-of-state' }), asks('CHL', 5, { rank: 'minister' })];
    expect(parties(list('protocol-rank'), all)).toEqual(['NOR', 'MLI', 'CHL', 'AUT', 'THA']);
    expect(RANKS[0]).toBe('head-of-state');
  });
  it('hears whoever speaks for a group before those who speak for themselves', () => {
    expect(parties(list('groups-first'), [asks('AUT', 1), asks('MLI', 2, { group: 'g' }), asks('THA', 3)])).toEqual(['MLI', 'AUT', 'THA']);
  });
  it('hears first whoever has had the fewest minutes, over all statements of the meeting', () => {
    const spoke = asks('AUT', 1, { id: 'AUT-past', state: 'spoken', list: 'another', clock: { spokenMs: 90_000 } });
    expect(parties(list('fewest-minutes'), [spoke, asks('AUT', 2), asks('MLI', 3, { clock: { spokenMs: 30_000 } }), asks('THA', 4)])).toEqual(['THA', 'MLI', 'AUT']);
    const order = asks('THA', 5, { id: 'THA-order', list: null, state: 'spoken', clock: { spokenMs: 200_000 } });
    expect(parties(list('fewest-minutes'), [spoke, order, asks('AUT', 2), asks('THA', 4)])).toEqual(['THA', 'AUT']);
  });
  it('gives each regional group its turn, beginning behind the one that spoke last', () => {
    const all = [asks('AUT', 1), asks('NOR', 2), asks('CHL', 3), asks('MLI', 4), asks('CHE', 5), asks('CRI', 6)];
    expect(parties(list('regional'), all)).toEqual(['AUT', 'CHL', 'MLI', 'NOR', 'CRI', 'CHE']);
    const spoke = asks('IRL', 0, { state: 'spoken', started: '2026-11-24T10:00:00Z' });
    expect(parties(list('regional'), [spoke, ...all])).toEqual(['CHL', 'MLI', 'AUT', 'CRI', 'NOR', 'CHE']);
  });
  it('runs through the alphabet from the drawn letters; whoever asks after the drawing follows at the end', () => {
    const all = [asks('AUT', 1), asks('ZAF', 2), asks('NOR', 3), asks('MKD', 4), asks('NPL', 5), asks('YEM', 6), asks('KOR', 7)];
    expect(parties(list('alphabetical', { drawn: { letters: 'NORTH M', after: 5 } }), all)).toEqual(['MKD', 'NOR', 'ZAF', 'AUT', 'NPL', 'YEM', 'KOR']);
    expect(parties(list('alphabetical'), all)).toEqual(['AUT', 'NPL', 'MKD', 'NOR', 'KOR', 'ZAF', 'YEM']);
  });
  it('takes the drawn places, and whoever was not drawn behind them', () => {
    expect(parties(list('lot'), [asks('AUT', 1, { lot: 3 }), asks('NOR', 2, { lot: 1 }), asks('CHL', 3), asks('MLI', 4, { lot: 2 }), asks('CHE', 5)])).toEqual(['NOR', 'MLI', 'AUT', 'CHL', 'CHE']);
  });
  it('hears observers after members where the list says so, and among them where it does not', () => {
    const all = [asks('ZAF', 1, { observer: true }), asks('NOR', 2)];
    expect(parties(list('request'), all)).toEqual(['NOR', 'ZAF']);
    expect(parties(list('request', { observersLast: false }), all)).toEqual(['ZAF', 'NOR']);
  });
  it('hears all first replies before the second ones', () => {
    expect(parties(list('request'), [asks('NOR', 1, { round: 1 }), asks('MLI', 2, { round: 2 }), asks('CHL', 3, { round: 1 })])).toEqual(['NOR', 'CHL', 'MLI']);
  });
  it('follows a stated preference within a level, behind the level itself and before the order of asking; never against a drawing (e3)', () => {
    const all = [asks('AUT', 1, { rank: 'minister', preference: 'late' }), asks('MLI', 2, { rank: 'minister' }), asks('CHL', 3, { rank: 'minister', preference: 'early' }), asks('NOR', 4, { rank: 'head-of-state', preference: 'late' })];
    expect(parties(list('protocol-rank'), all)).toEqual(['NOR', 'CHL', 'MLI', 'AUT']);
    expect(parties(list('request'), all)).toEqual(['CHL', 'MLI', 'AUT', 'NOR']);
    expect(parties(list('lot'), all.map((q, i) => ({ ...q, lot: i + 1 })))).toEqual(['AUT', 'MLI', 'CHL', 'NOR']);
    expect(parties(list('alphabetical', { drawn: { letters: 'C', after: 9 } }), all)).toEqual(['CHL', 'MLI', 'NOR', 'AUT']);
  });
  it('puts what a hand moved behind those it was put behind, also when others leave or come (e5)', () => {
    const [a, b, c] = [asks('AUT', 1), asks('NOR', 2), asks('CHL', 3)];
    const mali = asks('MLI', 4, { move: moved(1, ['AUT-1']) });
    expect(parties(list('request'), [a, b, c, mali])).toEqual(['AUT', 'MLI', 'NOR', 'CHL']);
    expect(parties(list('request'), [{ ...a, state: 'spoken' }, b, c, mali])).toEqual(['MLI', 'NOR', 'CHL']);
    const thai = asks('THA', 5, { move: moved(2, []) });
    expect(parties(list('request'), [a, b, c, mali, thai])).toEqual(['THA', 'AUT', 'MLI', 'NOR', 'CHL']);
  });
  it('knows the five regional groups: 193 members, and every one of a state', () => {
    const of = allCountries().map(regionOf).filter((r) => r !== null);
    expect(REGIONS).toHaveLength(5);
    expect(of).toHaveLength(195);
  });
});

const STATES: readonly SpeakerState[] = ['requested', 'listed', 'called', 'speaking', 'paused', 'spoken', 'passed', 'absent', 'declined', 'withdrawn', 'text-only'];
const CODES = ['AUT', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'SVN', 'CHE', 'THA', 'ZAF', 'MKD', 'NPL'];
const anyone = (roll: Dice, no: number): Queued => asks(CODES[roll(CODES.length)]!, no, {
  rank: roll(3) ? RANKS[roll(RANKS.length)]! : null, group: roll(4) ? null : 'g', observer: roll(5) === 0, state: STATES[roll(4)]!, lot: roll(2) ? roll(50) : null,
  preference: roll(3) ? null : PREFERENCES[roll(2)]!, started: roll(3) ? null : `2026-11-24T10:${10 + roll(49)}:00Z`, clock: { spokenMs: roll(5) * 1000 }, list: roll(8) ? LISTED : 'another',
});

describe('whatever the list', () => {
  it('has everybody who waits on it once, nobody else, in one order however the entries came (2,000 lists)', () => {
    const roll = dice(20261127);
    for (let i = 0; i < 2_000; i++) {
      const all = Array.from({ length: roll(14) }, (_, no) => anyone(roll, no));
      for (const q of all) if (!roll(4)) q.move = moved(roll(9), all.filter(() => roll(2)).map((x) => x.id));
      const ordering = list(STRATEGIES[roll(STRATEGIES.length)]!, { observersLast: roll(2) === 0, drawn: roll(2) ? { letters: 'N', after: roll(10) } : null });
      const queue = queueOf(ordering, all);
      expect([...queue].sort()).toEqual(all.filter((q) => q.list === LISTED && (q.state === 'listed' || q.state === 'called')).map((q) => q.id).sort());
      if (new Set(all.map((q) => q.move?.no ?? -q.no)).size === all.length) expect(queueOf(ordering, [...all].reverse())).toEqual(queue);
    }
  });
  it('gives a moved entry exactly the place it was moved to (1,000 moves)', () => {
    const roll = dice(71);
    for (let i = 0; i < 1_000; i++) {
      const all = Array.from({ length: 2 + roll(9) }, (_, no) => ({ ...anyone(roll, no), state: 'listed' as const, list: LISTED }));
      const ordering = list(STRATEGIES[roll(STRATEGIES.length)]!);
      for (let no = 1; no < 4; no++) {
        const queue = queueOf(ordering, all);
        const who = all[roll(all.length)]!;
        const others = queue.filter((id) => id !== who.id);
        const place = roll(all.length);
        who.move = moved(no, others.slice(0, place));
        expect(queueOf(ordering, all).indexOf(who.id)).toBe(place);
      }
    }
  });
});

describe('places that two exchange (e3)', () => {
  const waiting = (roll: Dice): Queued[] => Array.from({ length: 2 + roll(9) }, (_, no) => ({ ...anyone(roll, no), state: 'listed' as const, list: LISTED, started: null }));
  it('change hands and nobody else moves, whatever the order; whoever leaves then, the others stay as they are (2,000 lists)', () => {
    const roll = dice(303);
    let exchanged = 0;
    for (let i = 0; i < 2_000; i++) {
      const all = waiting(roll);
      const ordering = list(STRATEGIES[roll(STRATEGIES.length)]!, { observersLast: roll(2) === 0, drawn: roll(2) ? { letters: 'N', after: roll(10) } : null });
      for (let n = 0; n < 3; n++) {
        const before = queueOf(ordering, all);
        const [a, b] = [all[roll(all.length)]!, all[roll(all.length)]!];
        if (a === b || !sameClass(ordering, a, b, all)) continue;
        [a.place, b.place] = [b.place ?? b.id, a.place ?? a.id];
        expect(queueOf(ordering, all)).toEqual(before.map((id) => (id === a.id ? b.id : id === b.id ? a.id : id)));
        exchanged += 1;
      }
      if (ordering.strategy === 'regional') continue;
      const [before, gone] = [queueOf(ordering, all), all[roll(all.length)]!];
      gone.state = 'spoken';
      expect(queueOf(ordering, all)).toEqual(before.filter((id) => id !== gone.id));
    }
    expect(exchanged).toBeGreaterThan(1_000);
  });
  it('are not exchanged across what the order puts first', () => {
    const [minister, ambassador, observer] = [asks('AUT', 1, { rank: 'minister' }), asks('MLI', 2, { rank: 'ambassador', group: 'g' }), asks('ZAF', 3, { rank: 'minister', observer: true })];
    const may = (strategy: Strategy, a: Queued, b: Queued, more: Partial<Ordering> = {}) => sameClass(list(strategy, more), a, b, [minister, ambassador, observer]);
    expect((['request', 'lot', 'alphabetical', 'protocol-rank', 'groups-first', 'regional'] as const).map((s) => may(s, minister, ambassador))).toEqual([true, true, true, false, false, false]);
    expect([may('protocol-rank', minister, observer), may('protocol-rank', minister, observer, { observersLast: false })]).toEqual([false, true]);
  });
});

describe('clocks (e9)', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second));
  it('add up over pauses, turn amber at thirty seconds and count over-time without cutting it', () => {
    let clock = { limit: 180, spokenMs: 0, running: null as string | null };
    clock = stopped(running(clock, at(0)), at(100));
    expect(spokenAt(clock, at(5_000).getTime())).toBe(100_000);
    clock = running(clock, at(200));
    expect([249, 250, 279, 280, 300].map((s) => phaseAt(clock, at(s).getTime()))).toEqual(['in-time', 'amber', 'amber', 'over', 'over']);
    expect(leftAt(clock, at(300).getTime())).toBe(-20_000);
    expect(AMBER_MS).toBe(30_000);
  });
  it('are what all stretches together are, however they are cut (500 clocks)', () => {
    const roll = dice(9);
    for (let i = 0; i < 500; i++) {
      let [clock, now, sum] = [{ limit: 60, spokenMs: 0, running: null as string | null }, 0, 0];
      for (let n = roll(8); n > 0; n--) {
        const [rest, spoken] = [roll(100), roll(100)];
        clock = stopped(running(clock, at(now + rest)), at(now + rest + spoken));
        [now, sum] = [now + rest + spoken, sum + spoken];
      }
      expect(spokenAt(clock, at(now + 50).getTime())).toBe(sum * 1000);
    }
  });
  it('have the seconds of the category, unless the chair set others', () => {
    const rules = { speakNational: 180, speakGroup: 300, replyFirst: 600, replySecond: 300, pointOfOrder: 120 };
    expect([secondsFor('national', rules), secondsFor('group', rules), secondsFor('reply', rules, 1), secondsFor('reply', rules, 2), secondsFor('order', rules), secondsFor('for', rules)]).toEqual([180, 300, 600, 300, 120, 180]);
    expect([secondsFor('national', rules, null, 90), secondsFor('order', rules, null, 90), secondsFor('reply', rules, 2, 90)]).toEqual([90, 120, 300]);
  });
});

describe('motions (e11)', () => {
  it('are put in the order of rule 77, and none is moved out of precedence: every pair', () => {
    for (const a of MOTIONS) for (const b of MOTIONS) expect(isAdmissible(a, [b])).toBe(MOTIONS.indexOf(a) < MOTIONS.indexOf(b));
    expect(admissible([])).toEqual(['suspend', 'adjourn-meeting', 'adjourn-debate', 'close-debate']);
    expect(admissible(['adjourn-debate'])).toEqual(['suspend', 'adjourn-meeting']);
    expect(first<{ kind: MotionKind }>([{ kind: 'close-debate' }, { kind: 'suspend' }, { kind: 'adjourn-debate' }])).toEqual({ kind: 'suspend' });
    expect(first([])).toBeNull();
  });
  it('hear two for and two against, two against, or nobody', () => {
    expect(HEARD).toMatchObject({ 'adjourn-debate': { for: 2, against: 2 }, 'close-debate': { for: 0, against: 2 }, suspend: { for: 0, against: 0 } });
    expect(mayBeHeard('adjourn-debate', 'for', ['for', 'against', 'against'])).toBe(true);
    expect(mayBeHeard('adjourn-debate', 'against', ['for', 'against', 'against'])).toBe(false);
    expect(mayBeHeard('close-debate', 'for', [])).toBe(false);
  });
});

describe('rights of reply (e10)', () => {
  it('are two, of what is no second reply, until fifteen minutes after the last statement', () => {
    expect([0, 1, 2, 3].map(nextRound)).toEqual([1, 2, null, null]);
    expect([{ speech: 'national', round: null }, { speech: 'group', round: null }, { speech: 'reply', round: 1 }, { speech: 'reply', round: 2 }, { speech: 'order', round: null }].map(mayBeAnswered)).toEqual([true, true, true, false, false]);
    const ended = new Date(0);
    expect([isInTime(null, ended), isInTime(ended, new Date(REPLY_WINDOW_MS - 1)), isInTime(ended, new Date(REPLY_WINDOW_MS))]).toEqual([true, true, false]);
  });
});

describe('lifecycles of the floor', () => {
  const machines: Machine<string, string>[] = [LIST, SPEAKER, POINT, REPLY, MOTION, SWAP, DIALOGUE] as never;
  it('refuse every step that is not listed', () => {
    for (const m of machines) {
      const states = new Set(Object.values(m.steps).flatMap((s) => [...s.from, s.to]));
      for (const state of states) for (const [verb, step] of Object.entries(m.steps)) expect(next(m, state, verb)).toBe(step.from.includes(state) ? step.to : null);
    }
  });
  it('have at most one live entry that speaks, and none that left the list comes back but by a new request', () => {
    for (const state of STATES) expect(isLive({ state })).toBe(['requested', 'listed', 'called', 'speaking', 'paused'].includes(state));
    for (const gone of STATES.filter((state) => !isLive({ state }))) for (const verb of Object.keys(SPEAKER.steps) as (keyof typeof SPEAKER.steps)[]) expect(next(SPEAKER, gone, verb)).toBeNull();
  });
});
