// An import that is cut, called off, or met by another one: what was taken is taken once, what was not is taken later or not at all.
import { AlarmClock } from '../src/ledger/clock.js';
import { Readings } from '../src/initiatives/imports/readings.js';
import { activityXml, documentXml } from './support/activity.js';
import { open, records, staged, until, view } from './support/imports.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeEach(async () => { n = await network({ members: ['CAN', 'NOR'] }); }, 120_000);
afterEach(() => n.close());

const file = (count: number, from = 0): Buffer =>
  Buffer.from(documentXml(...Array.from({ length: count }, (_, i) => activityXml({ 'iati-identifier': `<iati-identifier>XX-1-${from + i}</iati-identifier>` }))));
const identifiers = async (): Promise<string[]> => (await n.read.query<{ identifier: string }>('select identifier from initiative')).map((r) => r.identifier);
const breakAfter = (count: number): Promise<unknown> =>
  n.db.own(`
    create function broken() returns trigger language plpgsql as $$ begin
      if (select count(*) from initiative) >= ${count} then raise exception 'the power went out'; end if; return new; end $$;
    create trigger broken after insert on initiative for each row execute function broken()`);
const mend = async (): Promise<void> => {
  await n.db.own('drop trigger broken on initiative; drop function broken()');
  await n.db.own('update alarm set held = null');
};
const bothTold = async (): Promise<void> => {
  expect(await n.read.query(`select from channel c where c.kind = 'initiative' and (c.head = 0 or not exists (select from initiative i where i.id = c.id))`)).toEqual([]);
  const told = await n.read.query<{ id: string }>(`select jsonb_array_elements_text(data->'ids') as id from entry where type = 'initiatives.imported'`);
  expect(new Set(told.map((t) => t.id)).size).toBe(told.length);
};

it('taken up after a cut, every record is there once', async () => {
  const { id } = await staged(n, n.as('CAN'), file(120));
  await breakAfter(35);
  await n.as('CAN').do('import.accept', { all: true }, id);
  for (let tries = 0; tries < 100 && !(await n.read.query(`select from alarm where tries > 0 and key = $1`, [`import:${id}`])).length; tries++) await n.app.get(AlarmClock).runDue();
  const cut = await view(n, 'CAN', id);
  expect([cut.stage, cut.progress.done]).toEqual(['accepting', (await identifiers()).length]);
  expect(cut.progress.done).toBeLessThan(36);
  await mend();
  const done = await until(n, 'CAN', id, 'completed');
  expect(done.report).toMatchObject({ new: 120, left: 0 });
  expect(new Set(await identifiers()).size).toBe(120);
  await bothTold();
  await n.mirrors.verifyAll();
}, 60_000);

it('goes on reading where it stood when another node takes over', async () => {
  const id = await open(n, n.as('CAN'), file(450));
  for (let cuts = 0; ; ) {
    const seen = await view(n, 'CAN', id);
    if (seen.stage !== 'staging') break;
    if (seen.read > cuts * 100) {
      cuts += 1;
      await n.app.get(Readings).close(id);
    }
    await n.app.get(AlarmClock).runDue();
    await n.db.own('update alarm set held = null');
  }
  expect(await view(n, 'CAN', id)).toMatchObject({ stage: 'staged', read: 450, counts: { new: 450 } });
  expect((await records(n, 'CAN', id)).map((r) => r.index)).toEqual(Array.from({ length: 450 }, (_, i) => i));
}, 60_000);

it('called off, keeps what is in and brings nothing further', async () => {
  const { id } = await staged(n, n.as('CAN'), file(80));
  await breakAfter(20);
  await n.as('CAN').do('import.accept', { all: true }, id);
  for (let tries = 0; tries < 100 && !(await n.read.query(`select from alarm where tries > 0 and key = $1`, [`import:${id}`])).length; tries++) await n.app.get(AlarmClock).runDue();
  await n.as('CAN').do('import.cancel', {}, id);
  await mend();
  await n.app.get(AlarmClock).runDue();
  const cancelled = await view(n, 'CAN', id);
  const { done } = cancelled.progress;
  expect(done).toBeGreaterThan(0);
  expect(cancelled).toMatchObject({ stage: 'cancelled', progress: { total: 80 }, report: { new: done, left: 80 - done } });
  expect((await identifiers()).length).toBe(done);
  expect(await n.as('CAN').refused('import.cancel', {}, id)).toMatchObject({ code: 'wrong-state' });
  expect((await staged(n, n.as('CAN'), file(80))).counts).toMatchObject({ new: 80 - done, unchanged: done });
}, 60_000);

it('called off before anything was accepted, leaves nothing', async () => {
  const { id } = await staged(n, n.as('CAN'), file(3));
  await n.as('CAN').do('import.cancel', {}, id);
  expect(await view(n, 'CAN', id)).toMatchObject({ stage: 'cancelled', report: { new: 0, left: 3 } });
  expect(await n.as('CAN').refused('import.accept', { all: true }, id)).toMatchObject({ detail: { why: 'refusal.import-cancelled' } });
  expect(await identifiers()).toEqual([]);
}, 60_000);

it('two imports of the same identifiers at once double nothing', async () => {
  const [one, two] = [await staged(n, n.as('CAN'), file(100)), await staged(n, n.as('NOR'), file(100, 50))];
  expect([one.counts.new, two.counts.new]).toEqual([100, 100]);
  await Promise.all([n.as('CAN').do('import.accept', { all: true }, one.id), n.as('NOR').do('import.accept', { all: true }, two.id)]);
  const [a, b] = await Promise.all([until(n, 'CAN', one.id, 'completed'), until(n, 'NOR', two.id, 'completed')]);
  expect(new Set(await identifiers()).size).toBe(150);
  expect((await identifiers()).length).toBe(150);
  expect(a.report.new + b.report.new).toBe(150);
  expect(a.report.new + a.report.unchanged + a.report.refused).toBe(100);
  expect(b.report.new + b.report.unchanged + b.report.refused).toBe(100);
  await bothTold();
}, 60_000);
