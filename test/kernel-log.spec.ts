// The log holds no content: what PostgreSQL and parsers quote of a value is left out of every line, and each line is one line of JSON where nobody watches.
import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { Figures } from '../src/kernel/figures.js';
import { Log, withoutValues } from '../src/kernel/log.js';
import { testDatabase, type TestDatabase } from './support/database.js';

let db: TestDatabase;
let lines: string[] = [];
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.drop());
beforeEach(() => {
  lines = [];
  const keep = (text: unknown) => (lines.push(...String(text).trimEnd().split('\n')), true);
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation(keep as never);
});
afterEach(() => jest.restoreAllMocks());

const thrown = async (work: () => unknown): Promise<Error> => {
  try {
    await work();
  } catch (e) {
    return e as Error;
  }
  throw new Error('nothing was thrown');
};
const ask = async (text: string, ...values: unknown[]): Promise<unknown> => {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  return client.query(text, values).finally(() => client.end());
};

it.each([
  ['a value that PostgreSQL cannot read', (v: string) => ask('select $1::uuid', v)],
  ['a value that stands twice', (v: string) => ask(`do $$ begin raise exception 'no such thing: "%"', '${v.replaceAll("'", "''")}'; end $$`)],
  ['text that is no JSON', (v: string) => JSON.parse(`${v}`) as unknown],
])('leaves out %s, and keeps where it happened', async (_, work) => {
  const value = 'Our red line is "the valley"\n    at night (of all times:1:1)';
  const e = await thrown(() => work(value));
  expect(e.stack).toContain('red');
  const log = Log.of({ logLevel: 'info' }, false);
  log.error('fault 1', e.stack, 'problem');
  log.error(e);
  log.warn(`it failed: ${e.message}`);
  const text = lines.join('\n');
  for (const piece of ['red line', 'valley', 'all times']) expect(text).not.toContain(piece);
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', context: 'problem', message: 'fault 1', stack: expect.stringMatching(/kernel-log\.spec|node_modules|node:/) });
});

it('keeps the words of our own mistakes: they quote names, not values', async () => {
  const e = await thrown(() => (undefined as unknown as { channel: string }).channel);
  expect(withoutValues(e.stack!)).toBe(e.stack);
});

it('lets nothing out of quotation marks, whatever stands between them', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (value) => {
    const secret = `s3cret${value}s3cret`;
    expect(withoutValues(`error: invalid input syntax for type uuid: "${secret}"\n    at Parser.parse (file:///a.js:1:2)`)).toBe('error: invalid input syntax for type uuid: “…”\n    at Parser.parse (file:///a.js:1:2)');
  }));
});

it('writes lines of its level only, counts those that ask for attention, and says the start at any level', async () => {
  const figures = new Figures();
  const log = Log.of({ logLevel: 'warn' }, false);
  log.countIn(figures);
  Logger.overrideLogger(log);
  const mine = new Logger('bus');
  mine.log('wired');
  mine.warn('gone');
  mine.error('broken');
  mine.error('broken again');
  log.say('Concord is ready at https://concord.example');
  Logger.overrideLogger(false);
  expect(lines.map((l) => JSON.parse(l) as { level: string; message: string }).map((l) => `${l.level} ${l.message}`)).toEqual(['warn gone', 'error broken', 'error broken again', 'log Concord is ready at https://concord.example']);
  const { body } = await figures.text();
  expect(body).toContain('concord_log_lines_total{level="warn"} 1\n');
  expect(body).toContain('concord_log_lines_total{level="error"} 2\n');
});
