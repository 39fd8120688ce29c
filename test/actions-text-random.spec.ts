// Random delegations on one paragraph at once, each on the version it last saw: replay, the clean text, no words lost (§3.4, invariants). No database.
import fc from 'fast-check';
import { alternatives, brackets, depth, holders, isBracket, NESTING_MAX, reading, tally, type Content } from '../src/contract/text.model.js';
import { applyWords, type WordsAct } from '../src/actions/text/apply.js';
import { Refusal } from '../src/kernel/refusal.js';

const STATES = ['AUT', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'SVN', 'CHE', 'THA'];
const clean = (text: string): Content => ({ runs: [{ origin: 'o', at: 0, text }], follow: null });

describe('twelve delegations at once (c4, c6)', () => {
  const TEXT = 'Recalling that human security 🕊 recognizes the interlinkages between peace, development and human rights,';
  /** Each delegation works on the version it last saw, which may be many acts old. */
  const step = fc.record({
    who: fc.nat(11), lag: fc.nat(12), what: fc.nat(99), a: fc.nat(999), b: fc.nat(999), pick: fc.nat(999),
    text: fc.constantFrom('words', 'other words', 'and flexible', 'States', 'x', 'the people of'),
  });
  const chars = (content: Content): { origin: string; at: number }[] => [content.runs, ...alternatives(content.runs).map((a) => a.runs)].flat().flatMap((r) => (isBracket(r) ? [] : r.text.split('').map((_, i) => ({ origin: r.origin, at: r.at + i }))));
  type Step = { who: number; lag: number; what: number; a: number; b: number; pick: number; text: string };
  const actOf = (seen: Content, s: Step, n: number): WordsAct => {
    const party = STATES[s.who]!;
    const alts = alternatives(seen.runs);
    if (s.what >= 55 && alts.length) {
      const alternative = alts[s.pick % alts.length]!.id;
      return { act: s.what < 70 ? 'support' : s.what < 82 ? 'oppose' : 'withdraw', alternative, party, key: `k${n}` };
    }
    const all = chars(seen);
    const [i, j] = [s.a % (all.length + 1), s.b % (all.length + 1)].sort((x, y) => x - y) as [number, number];
    const point = (k: number) => (k < all.length ? all[k]! : { origin: all[k - 1]!.origin, at: all[k - 1]!.at + 1 });
    const last = j > i ? { origin: all[j - 1]!.origin, at: all[j - 1]!.at + 1 } : point(i);
    const verb = i === j ? 'insert' : s.what < 12 ? 'delete' : s.what < 20 ? 'bracket' : s.what < 28 ? 'insert' : 'replace';
    const from = point(i);
    const text = verb === 'delete' || verb === 'bracket' ? '' : `${s.text} ${n}`;
    return { act: 'propose', verb, anchor: verb === 'insert' ? { from, to: from } : { from, to: last }, text, other: null, mark: null, id: `p${n}`, bracket: `b${n}`, key: `k${n}`, party, at: n };
  };
  const play = (steps: Step[]): { history: Content[]; acts: WordsAct[]; refused: number; carried: Map<string, string> } => {
    const history = [clean(TEXT)];
    const acts: WordsAct[] = [];
    const carried = new Map<string, string>();
    let refused = 0;
    steps.forEach((s, n) => {
      const act = actOf(history[Math.max(0, history.length - 1 - s.lag)]!, s, n);
      try {
        const { content, alternative } = applyWords(history.at(-1)!, act);
        if (act.act === 'propose' && act.text) carried.set(alternative!, act.text);
        history.push(content);
        acts.push(act);
      } catch (e) {
        if (!(e instanceof Refusal)) throw e;
        refused++;
      }
    });
    return { history, acts, refused, carried };
  };
  const steps = fc.array(step, { minLength: 1, maxLength: 60 });
  const RUNS = { numRuns: 400 };

  it('the acts replayed, through JSON, make the same document', () => {
    fc.assert(fc.property(steps, (all) => {
      const { history, acts } = play(all);
      const replayed = (JSON.parse(JSON.stringify(acts)) as WordsAct[]).reduce((c, a) => applyWords(c, a).content, clean(TEXT));
      expect(replayed).toEqual(history.at(-1));
    }), RUNS);
  });

  it('with zero live alternatives the text is the clean text, in one piece', () => {
    fc.assert(fc.property(steps, (all) => {
      let c = play(all).history.at(-1)!;
      expect(reading(c.runs)).toBe(TEXT);
      for (let n = 0; ; n++) {
        const a = alternatives(c.runs).find((x) => holders(x).length || x.opposed.length);
        if (!a) break;
        c = applyWords(c, { act: 'withdraw', alternative: a.id, party: [...holders(a), ...a.opposed][0]!, key: `w${n}` }).content;
      }
      expect(c).toEqual(clean(TEXT));
    }), RUNS);
  });

  it('no words are lost: what stood stands once, what is proposed can be read while somebody holds it', () => {
    fc.assert(fc.property(steps, (all) => {
      const { history, acts } = play(all);
      const live = new Map<string, string>();
      acts.forEach((act, n) => {
        const [was, is] = [history[n]!, history[n + 1]!];
        const originals = (c: Content) => chars(c).filter((x) => x.origin === 'o').map((x) => x.at).sort((x, y) => x - y);
        expect(originals(is)).toEqual(originals(clean(TEXT)));
        const now = new Map(alternatives(is.runs).map((a) => [a.id, a]));
        if (act.act === 'propose' && act.text) live.set(applyWords(was, act).alternative!, act.text);
        // Only its own holders can make a proposal go, and only by leaving it.
        const gone = alternatives(was.runs).filter((a) => a.op !== 'keep' && holders(a).length && !now.has(a.id));
        for (const a of gone) expect({ act: act.act, holders: holders(a) }).toEqual({ act: expect.stringMatching(/withdraw|oppose|propose/), holders: [(act as { party: string }).party] });
        for (const [id, text] of live) if (now.has(id) && now.get(id)!.op !== 'keep') expect(reading(now.get(id)!.runs)).toContain(text);
      });
    }), RUNS);
  });

  it('brackets stand at most three deep, every alternative has one id and somebody who holds it, and no run is empty', () => {
    fc.assert(fc.property(steps, (all) => {
      for (const c of play(all).history) {
        expect(depth(c.runs)).toBeLessThanOrEqual(NESTING_MAX);
        const alts = alternatives(c.runs);
        expect(new Set(alts.map((a) => a.id)).size).toBe(alts.length);
        for (const a of alts) if (a.op !== 'keep') expect(holders(a).length).toBeGreaterThan(0);
        for (const a of alts) expect(new Set([...holders(a), ...a.opposed]).size).toBe(holders(a).length + a.opposed.length);
        for (const b of brackets(c.runs)) expect(b.alternatives.length > 1 || b.alternatives[0]!.opposed.length > 0).toBe(true);
        for (const r of [c.runs, ...alts.map((a) => a.runs)].flat()) if (!isBracket(r)) expect(r.text).not.toBe('');
        const marks = chars(c).map((x) => `${x.origin}@${x.at}`);
        expect(new Set(marks).size).toBe(marks.length);
      }
    }), { numRuns: 150 });
  });

  it('refuses almost nobody', () => {
    const all = fc.sample(steps, { numRuns: 200, seed: 7 }).map(play);
    const [made, refused] = [all.reduce((s, p) => s + p.acts.length, 0), all.reduce((s, p) => s + p.refused, 0)];
    expect(refused / (made + refused)).toBeLessThan(0.2);
  });

  it('are counted by party', () => {
    fc.assert(fc.property(steps, (all) => {
      const c = play(all).history.at(-1)!;
      const t = tally([c]);
      expect(t.brackets).toBe(brackets(c.runs).length);
      expect(Object.values(t.proposals).reduce((s, n) => s + n, 0)).toBe(alternatives(c.runs).filter((a) => a.op !== 'keep').reduce((s, a) => s + a.proposers.length, 0));
      for (const party of Object.keys(t.alone)) expect(STATES).toContain(party);
    }), RUNS);
  });
});
