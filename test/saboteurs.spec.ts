// The list of saboteurs keeps up with the product: each finds its place, its killer exists, and only a test that ran and failed counts as a kill.
// Letting them loose takes minutes and is a goal of `npm run proof` (G39).
import { readFileSync } from 'node:fs';
import { spoiled, verdict } from './proof/sabotage.js';
import { SABOTEURS } from './proof/saboteurs.js';

describe.each(SABOTEURS)('$name', ({ name, changes, killer: [spec, test] }) => {
  it('finds its place in the product exactly once', () => {
    const texts = new Map<string, string>();
    for (const [file, from, to] of changes) {
      const text = texts.get(file) ?? readFileSync(file, 'utf8');
      const after = spoiled(name, file, text, from, to);
      expect(after).not.toBe(text);
      texts.set(file, after);
    }
  });

  it('has a killer', () => {
    // A title that is made over the registry carries a command's name, and a table's a case.
    const title = test.replace(/^[a-z]+\.[a-z-]+ /, '');
    expect(readFileSync(spec, 'utf8')).toContain(title);
  });
});

it('names each saboteur once', () => {
  expect(new Set(SABOTEURS.map((s) => s.name)).size).toBe(SABOTEURS.length);
});

it('a place that is gone, or stands twice, is a fault of the list', () => {
  expect(() => spoiled('x', 'f', 'a b', 'c', 'd')).toThrow('0 times');
  expect(() => spoiled('x', 'f', 'a a', 'a', 'd')).toThrow('2 times');
  expect(spoiled('x', 'f', 'a b', 'b', '$&')).toBe('a $&');
});

it('only a test that ran and failed is a kill', () => {
  const report = (...statuses: string[]) => ({ testResults: [{ message: 'does not load', assertionResults: statuses.map((status) => ({ status, title: '' })) }] });
  expect(verdict(null).killed).toBe(false);
  expect(verdict(report())).toEqual({ killed: false, why: 'does not load' });
  expect(verdict(report('pending', 'pending')).killed).toBe(false);
  expect(verdict(report('passed', 'pending')).killed).toBe(false);
  expect(verdict(report('failed', 'pending')).killed).toBe(true);
});
