// The arithmetic of a negotiated paragraph: brackets, alternatives, anchors, numbers. No database. Not here: random delegations at once (actions-text-random.spec.ts).
import { alternatives, choiceOf, depth, followReading, holders, isBracket, NESTING_MAX, reading, type Anchor, type Content, type Run } from '../src/contract/text.model.js';
import { applyWords, type WordsAct } from '../src/actions/text/apply.js';
import { numbered, numbers, split, unite, type Placed } from '../src/actions/text/outline.js';
import { isFollowed } from '../src/actions/text/stand.js';
import { Refusal } from '../src/kernel/refusal.js';

const clean = (text: string, fr: string | null = null): Content => ({ runs: [{ origin: 'o', at: 0, text }], follow: fr === null ? null : [{ text: fr }] });
/** The text as a compilation is printed: [urge CHL, MLI / encourage GRC]; kept words first, opposition after a minus. */
const printed = (runs: readonly Run[]): string =>
  runs.map((r) => (isBracket(r) ? `[${r.alternatives.map((a) => `${printed(a.runs) || '∅'}${holders(a).length ? ` ${holders(a).join(',')}` : ''}${a.opposed.length ? ` -${a.opposed.join(',')}` : ''}`).join(' / ')}]` : r.text)).join('');
const base = 'We urge States to support community programmes;';
/** The anchor of these words in a content, by the characters they are made of. */
const anchorOf = (content: Content, words: string): Anchor => {
  for (const run of content.runs) if (!isBracket(run) && run.text.includes(words)) return { from: { origin: run.origin, at: run.at + run.text.indexOf(words) }, to: { origin: run.origin, at: run.at + run.text.indexOf(words) + words.length } };
  throw new Error(`no “${words}”`);
};
let count = 0;
const proposal = (party: string, verb: 'insert' | 'replace' | 'delete' | 'bracket', anchor: Anchor | null, text = ''): WordsAct => {
  const n = ++count;
  return { act: 'propose', verb, anchor, text, other: null, mark: null, id: `p${n}`, bracket: `b${n}`, key: `k${n}`, party, at: n };
};
const after = (content: Content, ...acts: WordsAct[]): Content => acts.reduce((c, a) => applyWords(c, a).content, content);
const gap = (at: number): Anchor => ({ from: { origin: 'o', at }, to: { origin: 'o', at } });
const why = (run: () => unknown): unknown => {
  try {
    run();
  } catch (e) {
    if (e instanceof Refusal) return e.detail.why;
    throw e;
  }
  throw new Error('not refused');
};

describe('two delegations on the same words (c4, c6)', () => {
  const words = anchorOf(clean(base), 'urge');

  it('are two alternatives of one bracket, though neither saw the other', () => {
    const c = after(clean(base), proposal('GRC', 'replace', words, 'encourage'), proposal('CHL', 'replace', words, 'call upon'));
    expect(printed(c.runs)).toBe('We [urge / encourage GRC / call upon CHL] States to support community programmes;');
  });
  it('with the same new words stand together', () => {
    const c = after(clean(base), proposal('GRC', 'replace', words, 'encourage'), proposal('CHL', 'replace', words, 'encourage'));
    expect(printed(c.runs)).toBe('We [urge / encourage GRC,CHL] States to support community programmes;');
  });
  it('of which one chose more words than the other keep what each proposed', () => {
    const c = after(clean(base), proposal('GRC', 'replace', words, 'encourage'), proposal('CHL', 'replace', anchorOf(clean(base), 'urge States'), 'call upon all States'));
    expect(printed(c.runs)).toBe('We [[urge / encourage GRC] States / call upon all States CHL] to support community programmes;');
    const d = after(clean(base), proposal('CHL', 'replace', anchorOf(clean(base), 'urge States'), 'call upon all States'), proposal('GRC', 'replace', words, 'encourage'));
    expect(printed(d.runs)).toBe('We [urge States / call upon all States CHL / encourage States GRC] to support community programmes;');
  });
  it('that overlap on either side keep the words around', () => {
    const c = after(clean(base), proposal('GRC', 'replace', anchorOf(clean(base), 'urge States'), 'encourage all'), proposal('CHL', 'replace', anchorOf(clean(base), 'States to support'), 'Governments to fund'));
    expect(printed(c.runs)).toBe('We [[urge States / encourage all GRC] to support / urge Governments to fund CHL] community programmes;');
  });
  it('inserted at the same place are alternatives', () => {
    const at = anchorOf(clean(base), ' programmes').from;
    const c = after(clean(base), proposal('IRL', 'insert', { from: at, to: at }, '-based'), proposal('MLI', 'insert', { from: at, to: at }, '-led'));
    expect(printed(c.runs)).toBe('We urge States to support community[∅ / -based IRL / -led MLI] programmes;');
  });
});

describe('a proposal (c3, c6)', () => {
  it('lives while one proposer or supporter stays; then the words that stood before return', () => {
    const p = proposal('GRC', 'replace', anchorOf(clean(base), 'urge'), 'encourage');
    const id = (p as { id: string }).id;
    let c = after(clean(base), p, { act: 'support', alternative: id, party: 'THA', key: 's1' }, { act: 'withdraw', alternative: id, party: 'GRC', key: 'w1' });
    expect(printed(c.runs)).toBe('We [urge / encourage THA] States to support community programmes;');
    c = after(c, { act: 'withdraw', alternative: id, party: 'THA', key: 'w2' });
    expect(c.runs).toEqual(clean(base).runs);
  });
  it('that is opposed stands in brackets with the opposition', () => {
    const p = proposal('IRL', 'insert', gap(base.length - 1), ', including through predictable financing');
    const c = after(clean(base), p, { act: 'oppose', alternative: (p as { id: string }).id, party: 'CHE', key: 'k' });
    expect(printed(c.runs)).toBe('We urge States to support community programmes[∅ / , including through predictable financing IRL -CHE];');
  });
  it('can be amended inside, three brackets deep and no deeper', () => {
    let c = after(clean(base), proposal('IRL', 'insert', gap(base.length - 1), ', including through predictable financing'));
    const inner = (words: string, party: string, text: string): WordsAct => {
      const run = [...alternatives(c.runs)].reverse().flatMap((a) => a.runs).find((r) => !isBracket(r) && r.text.includes(words)) as { origin: string; at: number; text: string };
      const from = run.at + run.text.indexOf(words);
      return proposal(party, 'replace', { from: { origin: run.origin, at: from }, to: { origin: run.origin, at: from + words.length } }, text);
    };
    c = after(c, inner('predictable', 'MLI', 'predictable and flexible'));
    c = after(c, inner('flexible', 'NOR', 'adequate'));
    expect(printed(c.runs)).toContain('[∅ / , including through [predictable / predictable and [flexible / adequate NOR] MLI] financing IRL]');
    c = after(c, inner('adequate', 'CHE', 'sufficient'));
    expect(depth(c.runs)).toBe(NESTING_MAX);
    expect(printed(c.runs)).toContain('sufficient CHE');
  });
  it('that dies leaves what others proposed inside it standing', () => {
    const p = proposal('IRL', 'insert', gap(base.length - 1), ', including through financing') as WordsAct & { id: string };
    let c = after(clean(base), p);
    const run = alternatives(c.runs).find((a) => a.id === p.id)!.runs[0] as { origin: string };
    const q = proposal('MLI', 'replace', { from: { origin: run.origin, at: 20 }, to: { origin: run.origin, at: 29 } }, 'grants');
    c = after(c, q, { act: 'withdraw', alternative: p.id, party: 'IRL', key: 'w' });
    expect(printed(c.runs)).toBe('We urge States to support community programmes[∅ / , including through grants MLI];');
  });
  it('only to bracket words is opposition without another wording, and falls with it', () => {
    const p = proposal('JOR', 'bracket', anchorOf(clean(base), 'community ')) as WordsAct & { bracket: string };
    const c = after(clean(base), p);
    expect(printed(c.runs)).toBe('We urge States to support [community  -JOR]programmes;');
    expect(after(c, { act: 'withdraw', alternative: p.bracket, party: 'JOR', key: 'w' }).runs).toEqual(clean(base).runs);
  });
  it('to delete a paragraph is an alternative of all its words, brackets included', () => {
    const c = after(clean(base), proposal('GRC', 'replace', anchorOf(clean(base), 'urge'), 'encourage'), proposal('PAN', 'delete', null));
    expect(printed(c.runs)).toBe('[We [urge / encourage GRC] States to support community programmes; / ∅ PAN]');
  });
  it('on words that have been settled otherwise is refused, and one beside them is not', () => {
    const words = anchorOf(clean(base), 'urge');
    const settled = after(clean(base), { act: 'resolve', wording: { text: 'We invite States;', other: null }, key: 'g' });
    expect(why(() => after(settled, proposal('CHL', 'replace', words, 'encourage')))).toBe('refusal.words-gone');
    const picked = proposal('GRC', 'replace', words, 'encourage') as WordsAct & { id: string };
    const c = after(clean(base), picked, { act: 'resolve', wording: { picks: [picked.id] }, key: 'g' });
    expect(printed(after(c, proposal('CHL', 'replace', anchorOf(clean(base), 'urge States'), 'all Governments')).runs)).toBe('We encourage[ States / all Governments CHL] to support community programmes;');
  });
});

describe('the chair (c8)', () => {
  const [p, q] = [proposal('GRC', 'replace', anchorOf(clean(base), 'urge'), 'encourage'), proposal('CHL', 'replace', anchorOf(clean(base), 'urge'), 'call upon')] as (WordsAct & { id: string })[];
  const two = after(clean(base), p!, q!);

  it('bridges; who accepts stands behind the bridge and leaves its own words', () => {
    const bridge = { act: 'bridge' as const, alternative: q!.id, text: 'strongly encourage', other: null, id: 'br', key: 'kb', party: 'chair', at: 9 };
    const c = after(two, bridge, { act: 'accept', alternative: bridge.id, party: 'GRC', key: 'a' });
    expect(printed(c.runs)).toBe('We [urge / call upon CHL / strongly encourage chair,GRC] States to support community programmes;');
    expect(why(() => after(c, { act: 'accept', alternative: q!.id, party: 'GRC', key: 'a' }))).toBe('refusal.no-bridge');
    expect(why(() => after(two, { ...bridge, text: 'call upon' }))).toBe('refusal.same-words');
  });
  it('merges alternatives with everybody who stood behind them', () => {
    const c = after(two, { act: 'merge', alternatives: [p!.id, q!.id], text: 'urge and encourage', other: null, id: 'm', key: 'm', at: 9 });
    expect(printed(c.runs)).toBe('We [urge / urge and encourage GRC,CHL] States to support community programmes;');
    expect(why(() => after(two, { act: 'merge', alternatives: [p!.id], text: 'x', other: null, id: 'm', key: 'm', at: 9 }))).toBe('refusal.not-one-bracket');
  });
  it('settles every bracket at once or none', () => {
    expect(why(() => after(two, { act: 'resolve', wording: { picks: [] }, key: 'g' }))).toBe('refusal.bracket-left');
    expect(printed(after(two, { act: 'resolve', wording: { picks: [q!.id] }, key: 'g' }).runs)).toBe('We call upon States to support community programmes;');
  });
});

describe('the following language', () => {
  const fr = clean('We urge States;', 'Nous engageons les États ;');
  it('has its bracket where the proposal marked the same words, and its words after the choice', () => {
    const p = { ...proposal('GRC', 'replace', anchorOf(fr, 'urge'), 'encourage'), other: 'encourageons', mark: { piece: 0, offset: 5, words: 'engageons' } } as WordsAct & { id: string; bracket: string };
    const c = after(fr, p);
    expect(c.follow).toEqual([{ text: 'Nous ' }, { bracket: p.bracket }, { text: ' les États ;' }]);
    expect(isFollowed(c)).toBe(true);
    expect(followReading(c)).toBe('Nous engageons les États ;');
    expect(followReading(c, choiceOf('GRC'))).toBe('Nous encourageons les États ;');
    expect(after(c, { act: 'resolve', wording: { picks: [p.id] }, key: 'g' }).follow).toEqual([{ text: 'Nous encourageons les États ;' }]);
    expect(after(c, { act: 'withdraw', alternative: p.id, party: 'GRC', key: 'w' })).toEqual(fr);
  });
  it('waits for its translators where it was not marked', () => {
    const p = proposal('GRC', 'replace', anchorOf(fr, 'urge'), 'encourage') as WordsAct & { id: string; bracket: string };
    const c = after(fr, p);
    expect([c.follow, isFollowed(c)]).toEqual([fr.follow, false]);
    const texts = [{ of: null, pieces: [{ text: 'Nous ' }, { bracket: p.bracket }, { text: ' les États ;' }] }, { of: p.bracket, pieces: [{ text: 'engageons' }] }, { of: p.id, pieces: [{ text: 'encourageons' }] }];
    expect(isFollowed(after(c, { act: 'translate', texts }))).toBe(true);
    expect(why(() => after(fr, { act: 'translate', texts }))).toBe('refusal.bracket-gone');
  });
});

describe('numbers (c2)', () => {
  const placed = (...all: [string, Placed['kind'], string | null][]): Placed[] => all.map(([id, kind, issued]) => ({ id, kind, issued, gone: false }));
  it('run from one where nothing is printed yet', () => {
    const all = placed(['t', 'title', null], ['a', 'PP', null], ['b', 'PP', null], ['c', 'OP', null], ['d', 'sub', null], ['e', 'sub', null], ['f', 'OP', null], ['g', 'annex', null]);
    expect([...numbers(all).values()]).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP1(a)', 'OP1(b)', 'OP2', 'A1']);
  });
  it('that were printed stay; what came in since is bis, ter, and never what another one has', () => {
    const all = placed(['x', 'PP', null], ['a', 'PP', 'PP1'], ['b', 'PP', null], ['c', 'PP', null], ['d', 'PP', 'PP2'], ['e', 'OP', 'OP1'], ['s', 'sub', null], ['u', 'sub', null], ['f', 'OP', 'OP3'], ['g', 'OP', null]);
    expect([...numbers(all).values()]).toEqual(['PP0bis', 'PP1', 'PP1bis', 'PP1ter', 'PP2', 'OP1', 'OP1(a)', 'OP1(b)', 'OP3', 'OP3bis']);
    expect(new Set(numbers(all).values()).size).toBe(all.length);
    expect([...numbered(all).values()]).toEqual(['PP1', 'PP2', 'PP3', 'PP4', 'PP5', 'OP1', 'OP1(a)', 'OP1(b)', 'OP2', 'OP3']);
  });
  it('and words survive a cut and its mending', () => {
    const [a, b] = split(clean(base, 'Nous engageons les États ;'), { origin: 'o', at: 8 }, { piece: 0, offset: 15 });
    expect([reading(a.runs), reading(b.runs), a.follow, b.follow]).toEqual(['We urge ', 'States to support community programmes;', [{ text: 'Nous engageons ' }], [{ text: 'les États ;' }]]);
    expect(printed(after(b, proposal('CHL', 'replace', anchorOf(clean(base), 'States'), 'Governments')).runs)).toBe('[States / Governments CHL] to support community programmes;');
    expect(reading(unite(a, b, () => 'n').runs)).toBe('We urge  States to support community programmes;');
    expect(why(() => split(clean(base), { origin: 'o', at: 0 }, null))).toBe('refusal.no-place-to-split');
  });
});
