// The floor of an import: reads and validates the file with the product's own reader, makes the catalogue's columns of each record, and copies the rows into
// a table with the columns and indexes of ours, in one transaction. No preview, no record of it, no channels. Not here: anything that decides.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { indexActivity } from '../../dist/src/initiatives/index-activity.js';
import { readActivities } from '../../dist/src/initiatives/iati/read.js';
import { OPEN } from '../../dist/src/initiatives/redact.js';

const [url] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);
const array = (values) => `{${values.map((v) => `"${String(v).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
const text = (value) => {
  if (value === null || value === undefined) return '\\N';
  const plain = Array.isArray(value) ? array(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return plain.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
};
/** Columns of JSON that hold lists: not PostgreSQL's arrays. */
const AS_JSON = new Set(['committed', 'inflows', 'outflows']);

async function* rows(file, columns, count) {
  for await (const record of readActivities(createReadStream(file), { today })) {
    if (!record.activity) throw new Error(`record ${record.index} was refused`);
    const own = { id: randomUUID(), identifier: record.identifier, owner: 'AUT', lead: 'AUT', custody: 'own', stage: 'shared', opened: today, updated: today, activity: record.activity, protection: OPEN, source_owned: [] };
    const row = { ...own, ...indexActivity(record.activity, OPEN, null) };
    count.rows += 1;
    yield `${columns.map((c) => text(AS_JSON.has(c) ? JSON.stringify(row[c]) : row[c])).join('\t')}\n`;
  }
}

/** As our table, with the search made by the table itself of the same texts. */
const TABLE = `
  create table copied (like initiative including defaults, text_en text not null, text_fr text not null, text_other text not null);
  alter table copied drop column search;
  alter table copied add column search tsvector generated always as (setweight(to_tsvector('english', title_en), 'A') || setweight(to_tsvector('french', title_fr), 'A')
    || setweight(to_tsvector('english', text_en), 'B') || setweight(to_tsvector('french', text_fr), 'B')
    || to_tsvector('french', text_fr) || to_tsvector('english', text_en) || to_tsvector('simple', text_other)) stored`;

const run = async ({ file, count: expected }) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(TABLE);
  const { rows: indexes } = await client.query(`select indexdef from pg_indexes where tablename = 'initiative'`);
  for (const [i, { indexdef }] of indexes.entries()) await client.query(indexdef.replace(/INDEX \S+ ON \S+/, `INDEX copied_${i} ON copied`));
  const { rows: names } = await client.query(`select column_name as name from information_schema.columns where table_name = 'copied' and is_generated = 'NEVER'`);
  const { rows: known } = await client.query(`select column_name as name from information_schema.columns where table_name = 'copied' and column_default is not null`);
  const columns = names.map((n) => n.name).filter((n) => !known.some((k) => k.name === n));
  const count = { rows: 0 };
  await pipeline(Readable.from(rows(file, columns, count)), client.query(copyFrom(`copy copied (${columns.join(', ')}) from stdin`)));
  await client.query('commit');
  if (count.rows !== expected) throw new Error(`${count.rows} rows instead of ${expected}`);
  await client.query('drop table copied');
  await client.end();
};

process.on('message', ({ id, ask, with: given }) => {
  if (ask !== 'import') return;
  run(given).then(() => process.send({ id, answer: null }), (e) => process.send({ id, fault: e.stack }));
});
console.log('ready');
setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => process.exit(0));
