// Copies of the hashes: what they cover, who gets which, and that a history that was rewritten whole is found against them. Ten thousand ways to tamper: G19 of the proof.
import { NETWORK } from '../src/contract/seats.js';
import { Hashes, readHashes } from '../src/ledger/hashes.js';
import { Verify } from '../src/ledger/verify.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'], observers: ['ZAF'], chair: 'NOR' });
  await n.as('NOR').do('caucus.open', { title: 'Ours', lang: 'en', parties: [] }, CAUCUS);
}, 60_000);
afterAll(() => n?.close());

const CAUCUS = '00000000-0000-4000-8000-00000000ca0c';
const text = async (party: string | null): Promise<string> => {
  let all = '';
  for await (const part of n.app.get(Hashes).text(party)) all += part;
  return all;
};
const copy = async (party: string | null) => readHashes((await text(party)).trimEnd().split('\n'));
const verify = async (...copies: Awaited<ReturnType<typeof copy>>[]) => (await n.app.get(Verify).all(copies)).bad;

it('cover every channel for the operator, and for a delegation those in which it has a seat', async () => {
  const all = await copy(null);
  const channels = await n.db.own<{ id: string; head: number }>('select id, head::int as head from channel where head > 0');
  expect(new Map([...all.channels].map(([id, c]) => [id, c.length / 32]))).toEqual(new Map(channels.map((c) => [c.id, c.head])));
  const [nor, can] = [await copy('NOR'), await copy('CAN')];
  expect([nor.channels.has(CAUCUS), can.channels.has(CAUCUS), can.channels.has(NETWORK)]).toEqual([true, false, true]);
  expect(await verify(all, nor, can)).toEqual([]);
});

it('stay true while the record goes on, and find what was rewritten with every hash and receipt', async () => {
  const before = await copy('CAN');
  await n.secretariat.do('state.rename', { state: 'CAN', shortEn: 'Canada', shortFr: 'Canada', longEn: 'Canada', longFr: 'Canada', articleFr: 'le' });
  expect(await verify(before)).toEqual([]);
  await n.db.own(`set session_replication_role = replica;
    with recursive line as (select e.*, row_number() over (order by seq) as n from entry e where channel = '${NETWORK}' and seq >= 2),
    forged as (
      select seq, n, prev, replace(wire, 'observer', 'member') as wire, sha256(prev || convert_to(replace(wire, 'observer', 'member'), 'UTF8')) as hash, data from line where n = 1
      union all select l.seq, l.n, f.hash, replace(l.wire, 'observer', 'member'), sha256(f.hash || convert_to(replace(l.wire, 'observer', 'member'), 'UTF8')), l.data from forged f join line l on l.n = f.n + 1),
    written as (
      update entry e set wire = f.wire, prev = case when f.n = 1 then e.prev else f.prev end, hash = f.hash, data = replace(e.data::text, 'observer', 'member')::jsonb from forged f
      where e.channel = '${NETWORK}' and e.seq = f.seq)
    update channel set hash = (select hash from forged order by seq desc limit 1) where id = '${NETWORK}';
    set session_replication_role = default`);
  expect(await verify()).toEqual([]);
  const [first] = await n.db.own<{ seq: number }>(`select min(seq)::int as seq from entry where channel = '${NETWORK}' and type = 'state.admitted' and data->>'state' = 'ZAF'`);
  expect(await verify(before)).toEqual([{ channel: NETWORK, seq: first!.seq, fault: 'copy' }]);
});

it('that are damaged or none are said to be so', async () => {
  const lines = (await text(null)).trimEnd().split('\n');
  await expect(readHashes([])).rejects.toThrow('empty');
  await expect(readHashes(lines.slice(1))).rejects.toThrow('no copy');
  await expect(readHashes([lines[0]!, ...lines.slice(2)])).rejects.toThrow('line 2');
  await expect(readHashes([...lines, 'x'])).rejects.toThrow(`line ${lines.length + 1}`);
});
