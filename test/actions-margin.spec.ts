// Stories of a delegation's margin: what its capital instructs on each paragraph, which neither the secretariat nor another delegation ever learns.
import { randomUUID } from 'node:crypto';
import type { MarginNoteView } from '../src/contract/margin.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { network, reads, type Network } from './support/network.js';
import { tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const notes = async (id: string) => (JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views.filter((v) => v.ref.startsWith('margin-note:') && v.view).map((v) => v.view as MarginNoteView);

it('c21 a capital’s instructions stand beside the paragraph, for its own delegation alone', async () => {
  const t = await tabled(n, n.as('SVN'));
  const margin = randomUUID();
  await n.as('CHL').do('margin.open', { action: t.action }, margin);
  const note = randomUUID();
  await n.as('CHL').do('margin.note', { note, paragraph: t.ids[3]!, stance: 'red-line', text: 'Never “encourage”', fallback: 'urge, where appropriate,', lang: 'en' }, margin);
  await (await n.person('CHL', ['speak'])).do('margin.note', { note: randomUUID(), paragraph: t.ids[4]!, stance: 'accept', text: 'As it stands', lang: 'en' }, margin);
  expect(await notes(margin)).toMatchObject([{ paragraph: t.ids[3], stance: 'red-line', text: 'Never “encourage”', fallback: 'urge, where appropriate,' }, { stance: 'accept', fallback: null }]);
  for (const other of [n.as('SVN'), n.as('JOR'), n.as('ZAF'), n.secretariat]) {
    expect(await reads(n, other, margin)).toBe(false);
    const unknown = await other.refused('margin.strike', { note }, randomUUID());
    expect(await other.refused('margin.strike', { note }, margin)).toEqual(unknown);
  }
  await n.as('CHL').do('margin.strike', { note }, margin);
  expect(await notes(margin)).toHaveLength(1);
  expect((await n.as('CHL').refused('margin.strike', { note }, margin)).detail.why).toBe('refusal.no-note');
  const [{ count } = { count: '?' }] = await n.read.query<{ count: string }>(`select count(*)::text as count from entry where data::text like '%encourage%' or data::text like '%where appropriate%'`);
  expect(count).toBe('0');
});

it('c21 each delegation has one, of texts that it may read, on paragraphs of that text', async () => {
  const [t, u] = [await tabled(n, n.as('SVN')), await tabled(n, n.as('SVN'))];
  const [chl, jor] = [randomUUID(), randomUUID()];
  await n.as('CHL').do('margin.open', { action: t.action }, chl);
  expect((await n.as('CHL').refused('margin.open', { action: t.action }, randomUUID())).detail.why).toBe('refusal.margin-open');
  await n.as('JOR').do('margin.open', { action: t.action }, jor);
  expect((await n.as('CHL').refused('margin.note', { note: randomUUID(), paragraph: u.ids[3], stance: 'seek', text: 'x', lang: 'en' }, chl)).detail.why).toBe('refusal.no-paragraph');
  const draft = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'Ours' }, lang: 'en' }, draft);
  expect((await n.as('CHL').refused('margin.open', { action: draft }, randomUUID())).code).toBe('not-found');
  expect((await n.as('ZAF').refused('margin.open', { action: t.action }, randomUUID())).code).toBe('not-allowed');
});
