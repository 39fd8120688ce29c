// Stories of groups of states that speak as one (a11): formed, changed, dissolved by the secretariat; what they say stands in the name of those that were in them then.
import { randomUUID } from 'node:crypto';
import type { GroupView, InterventionView } from '../src/contract/groups.views.js';
import type { Packet } from '../src/contract/packet.js';
import { NETWORK } from '../src/contract/seats.js';
import { Read } from '../src/ledger/read.js';
import { attribution } from '../src/contract/text.model.js';
import { network, why, type Network } from './support/network.js';
import { anchorOf, tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'CRI', 'PAN', 'NOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n?.close());

const one = async <V>(channel: string, ref: string): Promise<V> => (JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet).views.find((v) => v.ref === ref)!.view as V;
const latin = (group: string, parties: string[], speaker: string) => ({ group, nameEn: 'Latin American members', nameFr: 'Membres d’Amérique latine', parties, speaker });

it('a11 is formed by the secretariat of states that the Network knows, one of which speaks for it', async () => {
  const group = randomUUID();
  expect((await n.as('CHL').refused('group.form', latin(group, ['CHL', 'CRI'], 'CHL'))).code).toBe('not-allowed');
  expect(await why(n.secretariat.refused('group.form', latin(group, ['CHL'], 'CHL')))).toBe('refusal.group-alone');
  expect(await why(n.secretariat.refused('group.form', latin(group, ['CHL', 'CRI'], 'PAN')))).toBe('refusal.group-speaker');
  expect(await why(n.secretariat.refused('group.form', latin(group, ['CHL', 'BRA'], 'CHL')))).toBe('refusal.group-stranger');
  await n.secretariat.do('group.form', latin(group, ['CRI', 'CHL'], 'CHL'));
  expect(await one<GroupView>(NETWORK, `group:${group}`)).toMatchObject({ name: { fr: 'Membres d’Amérique latine' }, parties: ['CHL', 'CRI'], speaker: 'CHL', state: 'standing' });
  await n.secretariat.do('group.dissolve', { group });
  expect(await why(n.secretariat.refused('group.change', latin(group, ['CHL', 'PAN'], 'PAN')))).toBe('refusal.group-dissolved');
});

it('a11 says something about an action by its spokesperson alone; who comes and goes later changes nothing of it, and one of its states may stand apart', async () => {
  const [group, action, intervention] = [randomUUID(), randomUUID(), randomUUID()];
  await n.secretariat.do('group.form', latin(group, ['CHL', 'CRI', 'PAN'], 'CRI'));
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'On mediation' }, lang: 'en' }, action);
  await n.as('SVN').do('action.table', {}, action);
  expect(await why(n.as('CHL').refused('intervention.make', { intervention, group, text: 'We agree', lang: 'en' }, action))).toBe('refusal.group-not-yours');
  const clerk = await n.person('CRI', ['speak', 'negotiate']);
  expect(await why(clerk.refused('intervention.make', { intervention, group, text: 'We agree', lang: 'en' }, action))).toBe('refusal.needs-mandate');
  await n.as('CRI').do('intervention.make', { intervention, group, text: 'We agree', lang: 'en' }, action);
  await n.secretariat.do('group.change', latin(group, ['CHL', 'CRI'], 'CHL'));
  expect(await why(n.as('NOR').refused('intervention.disavow', { intervention }, action))).toBe('refusal.intervention-not-yours');
  await n.as('PAN').do('intervention.disavow', { intervention }, action);
  expect(await one<InterventionView>(action, `intervention:${intervention}`)).toMatchObject({ party: 'CRI', parties: ['CHL', 'CRI', 'PAN'], disavowed: ['PAN'], name: { en: 'Latin American members' }, text: 'We agree' });
  expect(await why(n.as('CRI').refused('intervention.make', { intervention: randomUUID(), group, text: 'Once more', lang: 'en' }, action))).toBe('refusal.group-not-yours');
});

it('a11 c6: proposes words by its spokesperson; every member in it stands behind them under its name, each leaves for itself, and whoever is let read without names reads none', async () => {
  const t = await tabled(n, n.as('SVN'));
  const group = randomUUID();
  await n.secretariat.do('group.form', latin(group, ['CHL', 'CRI', 'PAN', 'ZAF'], 'CRI'));
  const words = { paragraph: t.ids[3]!, verb: 'replace' as const, anchor: anchorOf((await t.paragraph(3)).content, 'urge'), text: 'encourage', group };
  expect([await t.why('CHL', 'text.propose', { ...words, proposal: randomUUID() }), await t.why('CRI', 'text.propose', { ...words, group: randomUUID(), proposal: randomUUID() })]).toEqual(['refusal.group-not-yours', 'refusal.no-group']);
  await n.as('CRI').do('text.propose', { ...words, proposal: randomUUID() }, t.action);
  // South Africa observes: nothing is negotiated in its name.
  expect(await t.alternative(3, 'encourage')).toMatchObject({ proposers: ['CHL', 'CRI', 'PAN'], group: { en: 'Latin American members', parties: ['CHL', 'CRI', 'PAN'] } });
  const [told] = await n.db.own<{ type: string; party: string; parties: string[] }>(`select type, party, data->'parties' as parties from entry where channel = $1 order by seq desc limit 1`, [t.action]);
  expect(told).toEqual({ type: 'text.proposed-for', party: 'CRI', parties: ['CHL', 'CRI', 'PAN'] });
  await n.as('NOR').do('text.support', { paragraph: t.ids[3]!, alternative: (await t.alternative(3, 'encourage')).id }, t.action);
  await n.as('PAN').do('text.withdraw', { paragraph: t.ids[3]!, alternative: (await t.alternative(3, 'encourage')).id }, t.action);
  expect(attribution(await t.alternative(3, 'encourage'))).toEqual({ group: { en: 'Latin American members', fr: 'Membres d’Amérique latine', parties: ['CHL', 'CRI'] }, others: ['NOR'] });
  await n.clock.pass('5 seconds');
  const [reading] = await n.db.own<{ paragraphs: string }>('select paragraphs::text as paragraphs from reading where action = $1', [t.action]);
  expect([reading!.paragraphs.includes('encourage'), /CHL|CRI|Latin/.test(reading!.paragraphs)]).toEqual([true, false]);
  for (const party of ['CHL', 'CRI', 'NOR']) await n.as(party).do('text.withdraw', { paragraph: t.ids[3]!, alternative: (await t.alternative(3, 'encourage')).id }, t.action);
  expect(await t.shown(3)).toBe('We urge States to support community programmes;');
});
