// The pure parts of the pages about discussions: naming a state in a text, and what of a draft may lie in the browser's storage.
import { namedIn, pieces, withNames } from '../client/src/rooms/discussions/mentions.js';
import { Drafts } from '../client/src/wire/drafts.js';

describe('naming a state', () => {
  const readers = ['CAN', 'NOR', 'secretariat'];

  test('takes those who read it, once, in the order they are named', () => {
    expect(namedIn('@NOR and @CAN, again @NOR; @secretariat', readers)).toEqual(['NOR', 'CAN', 'secretariat']);
  });

  test.each(['@CHE', 'a@NOR.no', '@NORway', '@@NOR', '@nor', 'NOR', ''])('takes nobody in “%s”', (text) => {
    expect(namedIn(text, readers)).toEqual([]);
  });

  test('says the names of those who are named, and leaves every other letter alone', () => {
    const text = '(@NOR)\n@CHE, @CAN’s word.';
    expect(pieces(text, ['NOR', 'CAN'])).toEqual(['(', { party: 'NOR' }, ')\n@CHE, ', { party: 'CAN' }, '’s word.']);
    expect(withNames(text, ['NOR', 'CAN'], (p) => p.toLowerCase())).toBe('(nor)\n@CHE, can’s word.');
  });
});

describe('a draft', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return { kept, getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v), removeItem: (k: string) => void kept.delete(k) };
  };

  test('outlives a reload where the whole Network reads, and never otherwise', () => {
    const s = storage();
    const drafts = new Drafts(s);
    drafts.keep('open', { text: 'for all' }, true);
    drafts.keep('closed', { text: 'for three' }, false);
    expect([...s.kept.values()].join()).toContain('for all');
    expect([...s.kept.values()].join()).not.toContain('for three');
    expect(drafts.wouldLose).toBe(true);
    const again = new Drafts(s);
    expect([...again.all.get()]).toEqual([['open', { value: { text: 'for all' }, open: true }]]);
    expect(again.wouldLose).toBe(false);
  });

  test('is gone with signing out, and where the storage refuses it lives in the window', () => {
    const s = storage();
    const drafts = new Drafts(s);
    drafts.keep('open', 1, true);
    drafts.forget();
    expect(s.kept.size + drafts.all.get().size).toBe(0);
    const full = new Drafts({ ...s, setItem: () => { throw new Error('full'); } });
    full.keep('open', 1, true);
    expect(full.all.get().get('open')?.value).toBe(1);
  });

  test('what lies damaged in the storage is as nothing', () => {
    expect(new Drafts({ ...storage(), getItem: () => '{not json' }).all.get().size).toBe(0);
  });
});
