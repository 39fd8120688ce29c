// A word of its own in every text there is, read back by everybody: nobody may find one that is not theirs, and none may lie in the log or between the nodes.
// The goal G22 of `npm run proof` does the same, with Redis as well.
import { inflateRawSync, deflateRawSync } from 'node:zlib';
import { dice } from '../support/dice.js';
import { leaks, type Leaks } from '../proof/leak/leak.js';
import { plain } from '../proof/leak/reading.js';
import { carriers, Tokens } from '../proof/leak/tokens.js';

describe('a world made of tokens', () => {
  let found: Leaks;
  beforeAll(async () => void (found = await leaks(1, null)), 1_500_000);

  test('shows nobody what is not theirs', () => expect(found.outside).toEqual([]));
  test('leaves no text and no secret in the log, between the nodes or in the figures', () => expect(found.spilt).toEqual([]));
  test('was made by every command, and read by those it is for', () => {
    expect(found.undone).toEqual([]);
    expect(found.found).toBeGreaterThan(found.tokens / 3);
    expect(found.bus).toBeGreaterThan(0);
    expect(found.log).toBeGreaterThan(0);
  });
});

test('a token is put wherever the rules of a class let a word stand, and nowhere else', () => {
  const places = carriers('person.invite', { name: 'Liv Aas', email: 'a@b.example', lang: 'en', function: 'delegate', mandates: ['speak'] });
  expect(places.map((p) => p.path.join('.'))).toEqual(['name', 'email']);
  expect(carriers('post.close', { post: '00000000-0000-4000-8000-000000000001' })).toEqual([]);
});

test('a token is found in any writing, and in what is packed', () => {
  const tokens = new Tokens(dice(3));
  const text = tokens.mint({ by: 'x', field: 'y', channel: '', party: 'NOR' });
  expect(tokens.in(`… ${text.toUpperCase()} …`)).toHaveLength(1);
  expect(tokens.in('zqzqzqzqzq')).toEqual([]);
  const packed = deflateRawSync(Buffer.from(`in a document: ${text}`));
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  expect(inflateRawSync(packed).toString()).toContain(text);
  expect(tokens.in(plain(Buffer.concat([head, packed])))).toHaveLength(1);
});
