// Stories of needs and offers: what fits is suggested to both, who turns it down is known to nobody, what two agree on comes into being (§3.10). Not here: commitments themselves.
import fc from 'fast-check';
import { fitOf, type Fitting } from '../src/contract/matching.rule.js';
import { NEED_KINDS, type Suggestion } from '../src/contract/matching.views.js';
import { PRIORITY_CODES } from '../src/contract/priorities.js';
import { MatchingLists } from '../src/commitments/matching/matching.lists.js';
import { network, viewsIn, why, type Network } from './support/network.js';

const fitting = (more: Partial<Fitting>): Fitting => ({ owner: 'NOR', side: 'need', kinds: ['training'], priorities: [], countries: [], regions: [], within: [], from: null, until: null, amount: null, langs: [], ...more });
const offer = (more: Partial<Fitting>): Fitting => fitting({ owner: 'CHL', side: 'offer', ...more });

describe('d10 the rule', () => {
  it.each<[string, Partial<Fitting>, Partial<Fitting>, string[] | null]>([
    ['same kind and priority', { priorities: ['civilians'] }, { priorities: ['civilians', 'safety'] }, ['kind', 'priority']],
    ['no kind in common', { priorities: ['civilians'] }, { kinds: ['funds'], priorities: ['civilians'] }, null],
    ['only the kind', {}, {}, null],
    ['other priorities', { priorities: ['civilians'], countries: ['MLI'] }, { priorities: ['safety'], countries: ['MLI'] }, null],
    ['a country in the region', { countries: ['MLI'], within: ['011', '202', '002'] }, { regions: ['002'], within: ['002'] }, ['kind', 'place']],
    ['two countries of one region', { countries: ['MLI'], priorities: ['civilians'] }, { countries: ['SEN'], priorities: ['civilians'] }, null],
    ['periods that meet on a day', { from: '2027-01-01', until: '2027-06-30', priorities: ['civilians'] }, { from: '2027-06-30', priorities: ['civilians'] }, ['kind', 'priority', 'period']],
    ['periods apart', { until: '2027-06-29', priorities: ['civilians'] }, { from: '2027-06-30', priorities: ['civilians'] }, null],
    ['another language for training', { langs: ['fr'], priorities: ['civilians'] }, { langs: ['en'], priorities: ['civilians'] }, null],
    ['another language for a venue', { kinds: ['venue'], langs: ['fr'], priorities: ['civilians'] }, { kinds: ['venue'], langs: ['en'], priorities: ['civilians'] }, ['kind', 'priority']],
    ['enough money', { kinds: ['funds'], amount: { value: '100', currency: 'EUR' } }, { kinds: ['funds'], amount: { value: '100', currency: 'EUR' } }, ['kind', 'amount']],
    ['a part of it', { kinds: ['funds'], amount: { value: '100', currency: 'EUR' } }, { kinds: ['funds'], amount: { value: '99', currency: 'EUR' } }, ['kind', 'amount-part']],
    ['the same state', { priorities: ['civilians'] }, { owner: 'NOR', priorities: ['civilians'] }, null],
  ])('%s', (_, need, other, reasons) => expect(fitOf(fitting(need), offer(other))?.reasons ?? null).toEqual(reasons));

  it('asks neither which comes first nor what is left open', () => {
    const one = fc.record({
      owner: fc.constantFrom('NOR', 'CHL', 'MLI'), side: fc.constantFrom('need' as const, 'offer' as const), kinds: fc.subarray([...NEED_KINDS], { minLength: 1 }), priorities: fc.subarray([...PRIORITY_CODES]), countries: fc.subarray(['MLI', 'SEN', 'SVN']),
      regions: fc.subarray(['002', '150']), within: fc.subarray(['002', '150']), from: fc.constantFrom(null, '2027-01-01'), until: fc.constantFrom(null, '2027-06-30'), amount: fc.constantFrom(null, { value: '10', currency: 'EUR' }), langs: fc.subarray(['en', 'fr']),
    });
    fc.assert(fc.property(one, one, (a, b) => {
      expect(fitOf(a, b)).toEqual(fitOf(b, a));
      // To say less never makes of what fits something that contradicts: it may only weigh too little.
      const fit = fitOf(a, b);
      if (fit) expect((fitOf({ ...a, priorities: [] }, b)?.score ?? 0) <= fit.score).toBe(true);
    }));
  });
});

describe('d10 b13 a need', () => {
  let n: Network;
  beforeAll(async () => { n = await network({ members: ['NOR', 'CHL', 'MLI', 'SVN'], observers: ['ZAF'], chair: 'NOR' }); }, 180_000);
  afterAll(() => n.close());

  const draft = async (party: string, side: 'need' | 'offer', more: object = {}): Promise<string> =>
    (await n.as(party).do('need.draft', { side, kinds: ['training'], title: { en: `${side} of ${party}` }, priorities: ['peace-support'], ...more }, crypto.randomUUID())).channel;
  const opened = async (party: string, side: 'need' | 'offer', more: object = {}): Promise<string> => {
    const id = await draft(party, side, more);
    await n.as(party).do('need.open', {}, id);
    return id;
  };
  const suggested = async (party: string): Promise<Suggestion[]> => n.app.get(MatchingLists).suggestions(party);
  const pairs = async (party: string): Promise<string[]> => (await suggested(party)).map((s) => s.other);

  it('is its state’s alone until it is opened; then those whose offers fit are told, and both find each other', async () => {
    const give = await opened('CHL', 'offer', { langs: ['es'] });
    const id = await draft('MLI', 'need', { langs: ['es'] });
    expect(await why(n.as('CHL').refused('need.close', { result: 'met' }, id))).toBe('refusal.no-channel');
    expect(await pairs('CHL')).toEqual([]);
    await n.as('MLI').do('need.open', {}, id);
    expect((await n.read.query<{ data: object }>(`select data from entry where channel = $1 and type = 'need.opened'`, [id]))[0]!.data).toMatchObject({ owner: 'MLI', parties: ['CHL'] });
    expect([await pairs('MLI'), await pairs('CHL'), await pairs('NOR'), (await suggested('secretariat')).map((s) => [s.need, s.offer])]).toEqual([[give], [id], [], [[id, give]]]);
    const moved = async () => (await n.read.query<{ data: object }>(`select data from entry where type = 'needs.moved' and data->'ids'->>0 = $1 order by seq`, [id])).map((e) => e.data);
    // What everybody reads changes in their lists at once; a title is asked of it as of the draft.
    await n.as('MLI').do('need.revise', { kinds: ['training'], title: { en: 'Courses' }, priorities: ['peace-support'], langs: ['es'] }, id);
    expect(await moved()).toEqual([{ ids: [id], stage: 'open' }, { ids: [id], stage: 'open' }]);
    expect(await why(n.as('MLI').refused('need.revise', { kinds: ['training'], title: { en: '  ' } }, id))).toBe('refusal.need-title');
    expect(await why(n.as('ZAF').refused('match.contact', { need: id, offer: give, text: 'We too', lang: 'en' }, crypto.randomUUID()))).toBe('refusal.needs-seat');
    expect(await why(n.as('NOR').refused('match.contact', { need: id, offer: give, text: 'We too', lang: 'en' }, crypto.randomUUID()))).toBe('refusal.match-not-yours');
    await n.as('MLI').do('need.close', { result: 'withdrawn' }, id);
    expect(await pairs('CHL')).toEqual([]);
    await n.as('CHL').do('need.close', { result: 'withdrawn' }, give);
  });

  it('that is turned down is not suggested again for six months, and nobody else sees any difference', async () => {
    const [need, give] = [await opened('MLI', 'need'), await opened('CHL', 'offer')];
    const seen = async (party: string) => ({ lists: [await suggested(party), await n.app.get(MatchingLists).matches(n.as(party).hat)], heads: await n.read.query(`select c.id, c.head from channel c join seat s on s.audience = c.audience where s.party = $1 and c.kind <> 'delegation' order by c.id`, [party]) });
    const before = { MLI: await seen('MLI'), NOR: await seen('NOR'), secretariat: await seen('secretariat') };
    const { channel } = await n.as('CHL').do('match.decline', { need, offer: give }, crypto.randomUUID());
    expect({ MLI: await seen('MLI'), NOR: await seen('NOR'), secretariat: await seen('secretariat') }).toEqual(before);
    expect(await why(n.as('MLI').refused('match.close', {}, channel))).toBe('refusal.no-channel');
    expect(await why(n.secretariat.refused('match.close', {}, channel))).toBe('refusal.no-channel');
    expect([await pairs('CHL'), await pairs('MLI')]).toEqual([[], [give]]);
    expect(await why(n.as('CHL').refused('match.decline', { need, offer: give }, crypto.randomUUID()))).toBe('refusal.match-declined');
    // The secretariat may suggest what one of them has turned down: it cannot know. It is not shown to that one.
    const { channel: hint } = await n.secretariat.do('match.suggest', { need, offer: give }, crypto.randomUUID());
    expect([await pairs('CHL'), (await suggested('MLI')).map((s) => s.by)]).toEqual([[], ['secretariat']]);
    expect((await viewsIn(n, hint, 'match'))[0]).toMatchObject({ state: 'suggested', needs: 'MLI', offers: 'CHL' });
    await n.clock.pass('184 days');
    expect(await pairs('CHL')).toEqual([need]);
    for (const [party, id] of [['MLI', need], ['CHL', give]] as const) await n.as(party).do('need.close', { result: 'withdrawn' }, id);
  });

  it('that is agreed on as an initiative drafts it in the delegation of the state that needs it, with the other as a partner', async () => {
    const mine = await n.as('MLI').do('initiative.draft', { title: { en: 'A school' }, currency: 'EUR' }, crypto.randomUUID());
    expect(await why(n.as('MLI').refused('need.draft', { side: 'need', kinds: ['funds'], title: { en: 'Co-funder' }, initiative: mine.channel }, crypto.randomUUID()))).toBe('refusal.need-initiative');
    await n.as('MLI').do('initiative.share', { basedOn: 1 }, mine.channel);
    const [need, give] = [await opened('MLI', 'need', { kinds: ['funds'], initiative: mine.channel }), await opened('CHL', 'offer', { kinds: ['funds'] })];
    const { channel } = await n.as('CHL').do('match.contact', { need, offer: give, text: 'We could pay for it.', lang: 'en' }, crypto.randomUUID());
    expect(await why(n.as('MLI').refused('match.contact', { need, offer: give, text: 'And we?', lang: 'en' }, crypto.randomUUID()))).toBe('refusal.match-open');
    expect(await why(n.secretariat.refused('match.close', {}, channel))).toBe('refusal.no-channel');
    expect(await why(n.as('MLI').refused('match.agree', { terms: 1 }, channel))).toBe('refusal.match-no-terms');
    await n.as('CHL').do('match.propose', { fruit: 'initiative', title: { en: 'One school' } }, channel);
    await n.as('MLI').do('match.propose', { fruit: 'initiative', title: { en: 'Two schools' }, words: { en: 'In Ségou.' } }, channel);
    expect(await why(n.as('CHL').refused('match.agree', { terms: 1 }, channel))).toBe('refusal.match-stale');
    expect(await why(n.as('MLI').refused('match.agree', { terms: 2 }, channel))).toBe('refusal.match-own-terms');
    const agreed = await n.as('CHL').do('match.agree', { terms: 2 }, channel);
    await n.clock.runDue();
    const id = String(agreed.result!.id);
    expect((await viewsIn(n, channel, 'match'))[0]).toMatchObject({ state: 'active', fruit: { kind: 'initiative', id }, terms: { no: 2, by: 'MLI' } });
    const [initiative] = await viewsIn(n, id, 'initiative');
    expect(initiative).toMatchObject({ owner: 'MLI', stage: 'draft' });
    expect(await n.read.query(`select i.owner, i.stage, i.title_en as title, jsonb_path_query_array(i.activity, '$.participatingOrgs[*].role') as roles from initiative i where id = $1`, [id])).toEqual([{ owner: 'MLI', stage: 'draft', title: 'Two schools', roles: ['2', '1'] }]);
    expect(await why(n.as('CHL').refused('initiative.share', { basedOn: 1 }, id))).toBe('refusal.no-channel');
    await n.as('MLI').do('match.close', {}, channel);
  });

  it('in whose contact nobody says a word for sixty days is on its own again, and neither of the two has said no', async () => {
    const [need, give] = [await opened('SVN', 'need', { kinds: ['venue'] }), await opened('NOR', 'offer', { kinds: ['venue'] })];
    const { channel } = await n.as('NOR').do('match.contact', { need, offer: give, text: 'Oslo?', lang: 'en' }, crypto.randomUUID());
    await n.clock.pass('59 days');
    // What is said begins the days anew.
    await n.as('SVN').do('match.propose', { fruit: 'commitment', title: { en: 'A venue in Oslo' }, words: { en: 'Norway lends a hall.' } }, channel);
    await n.clock.pass('59 days');
    expect((await viewsIn(n, channel, 'match'))[0]).toMatchObject({ state: 'contact' });
    await n.clock.pass('2 days');
    expect((await viewsIn(n, channel, 'match'))[0]).toMatchObject({ state: 'lapsed' });
    expect([await pairs('SVN'), await pairs('NOR')]).toEqual([[give], [need]]);
    for (const [party, id] of [['SVN', need], ['NOR', give]] as const) await n.as(party).do('need.close', { result: 'withdrawn' }, id);
  }, 240_000);

  it('that is agreed on as a commitment is offered to the state that gives', async () => {
    const [need, give] = [await opened('SVN', 'need'), await opened('NOR', 'offer')];
    const { channel } = await n.as('SVN').do('match.contact', { need, offer: give, text: 'Once more', lang: 'en' }, crypto.randomUUID());
    await n.as('SVN').do('match.propose', { fruit: 'commitment', title: { en: 'Training in Oslo' }, words: { en: 'Norway trains thirty officers.' } }, channel);
    const agreed = await n.as('NOR').do('match.agree', { terms: 1 }, channel);
    const id = String(agreed.result!.id);
    expect((await viewsIn(n, channel, 'match'))[0]).toMatchObject({ state: 'active', fruit: { kind: 'commitment', id } });
    expect((await viewsIn(n, id, 'candidate'))[0]).toMatchObject({ owner: 'NOR', state: 'offered', content: { form: 'joint', type: 'training', title: { en: 'Training in Oslo' } }, sources: [{ kind: 'entry', channel, seq: agreed.seq, party: 'NOR' }] });
  }, 120_000);

  it('of whose pair one leaves the Network is read by the other alone', async () => {
    const [need, give] = [await opened('MLI', 'need', { langs: ['pt'] }), await opened('CHL', 'offer', { langs: ['pt'] })];
    const { channel } = await n.as('CHL').do('match.contact', { need, offer: give, text: 'In Portuguese', lang: 'en' }, crypto.randomUUID());
    await n.secretariat.do('state.withdraw', { state: 'CHL' });
    expect(await why(n.as('CHL').refused('match.close', {}, channel))).toBe('refusal.no-channel');
    await n.as('MLI').do('match.propose', { fruit: 'initiative', title: { en: 'A course' } }, channel);
  });
});
