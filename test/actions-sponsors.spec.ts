// Stories of sponsorship (§3.5): signatures, their window, a changed text, a main sponsor who leaves. Not here: the words of the text.
import { randomUUID } from 'node:crypto';
import type { ActionView } from '../src/contract/actions.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { SponsorshipView } from '../src/contract/sponsors.views.js';
import type { ApproachView } from '../src/contract/approaches.views.js';
import { ApproachesController } from '../src/actions/sponsors/approaches.views.js';
import { Read } from '../src/ledger/read.js';
import type { ReaderView } from '../src/members/sessions.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR', 'NOR', 'THA'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const views = async (id: string) => (JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views;
const sponsorship = async (id: string): Promise<SponsorshipView | null> => ((await views(id)).find((v) => v.ref === `sponsorship:${id}`)?.view as SponsorshipView | undefined) ?? null;
const action = async (id: string): Promise<ActionView> => (await views(id)).find((v) => v.ref === `action:${id}`)!.view as ActionView;
const standing = async (id: string) => Object.fromEntries((await sponsorship(id))!.sponsors.map((s) => [s.party, `${s.rank} ${s.state}`]));

const tabled = async (kind: 'outcome' | 'joint-statement' = 'outcome'): Promise<string> => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind, title: { en: 'On landmines' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  return id;
};
const open = async (printAt?: string): Promise<string> => {
  const id = await tabled();
  await n.as('CHL').do('sponsorship.open', printAt ? { printAt } : {}, id);
  return id;
};

it('c10 opens once the text is before the members, by the state that leads it, and not for a statement of the presidency', async () => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines' }, lang: 'en' }, id);
  expect((await n.as('CHL').refused('sponsorship.open', {}, id)).detail.why).toBe('refusal.sponsorship-not-tabled');
  await n.as('CHL').do('action.table', {}, id);
  expect((await n.as('NOR').refused('sponsor.sign', {}, id)).detail.why).toBe('refusal.sponsorship-not-open');
  expect((await n.as('NOR').refused('sponsorship.open', {}, id)).code).toBe('not-allowed');
  await n.as('CHL').do('sponsorship.open', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing' });
  expect((await n.as('CHL').refused('sponsorship.open', {}, id)).detail.why).toBe('refusal.sponsorship-open');
  expect((await n.as('CHL').refused('sponsorship.open', {}, await tabled('joint-statement'))).detail.why).toBe('refusal.sponsorship-presidency');
});

it('c9 a signature needs *bind*; what is offered without it counts once it is signed', async () => {
  const id = await open();
  const adviser = await n.person('NOR', ['speak', 'negotiate']);
  expect((await adviser.refused('sponsor.sign', {}, id)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'bind' });
  await adviser.do('sponsor.offer', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'co pending' });
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.as('THA').do('sponsor.sign', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'co standing', THA: 'co standing' });
  expect((await n.as('THA').refused('sponsor.sign', {}, id)).detail.why).toBe('refusal.sponsor-standing');
  expect((await n.as('ZAF').refused('sponsor.sign', {}, id)).code).toBe('not-found');
});

const RULES = { silenceHours: 72, urgentHours: 24, changesHours: 24, objectHours: 24, extensions: 1, extensionHours: 48, positionsHours: 48, textHours: 24, noticeHours: 24, translationHours: 24, disputeHours: 24, sponsorMembers: 3, sponsorRegions: 2, silentSponsors: 'kept' as const, breakers: 'named' as const, opens: '09:00', closes: '18:00', outageMinutes: 10, outageWindowHours: 4 };
const reason = { reason: 'The session ends tomorrow.', lang: 'en' as const };

it('c9 §3.5 where the rules ask for members and regions, a text is put when enough stand behind it, or when the chair waives it on the record; the rules at the opening count', async () => {
  const before = await open();
  await n.as('SVN').do('profile.adopt', { rules: RULES });
  expect([(await sponsorship(before))!.needs, (await sponsorship(await open()))!.needs]).toEqual([{ members: 0, regions: 0 }, { members: 3, regions: 2 }]);
  const text = async (): Promise<string> => {
    const id = randomUUID();
    await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines', fr: 'Sur les mines' }, purpose: { en: 'We clear them.', fr: 'Nous les enlevons.' }, lang: 'en' }, id);
    await n.as('CHL').do('action.table', {}, id);
    await n.as('CHL').do('sponsorship.open', {}, id);
    await n.as('SVN').do('adoption.waive-notice', reason, id);
    return id;
  };
  const put = (id: string) => n.as('SVN').try('adoption.propose', { adoption: randomUUID(), meeting: 'A meeting', lang: 'en' }, id);
  const [id, waived] = [await text(), await text()];
  await n.as('NOR').do('sponsor.sign', {}, id);
  // Two members of two regions; then three; then the third is asked again and has not answered.
  expect(await put(id)).toMatchObject({ ok: false, refusal: { detail: { why: 'refusal.sponsors-too-few' } } });
  await n.as('SVN').do('sponsor.sign', {}, id);
  await n.as('SVN').do('sponsorship.ask-again', { hours: 24, reason: 'OP 1', lang: 'en' }, id);
  expect(await put(id)).toMatchObject({ ok: false, refusal: { detail: { why: 'refusal.sponsors-asked' } } });
  for (const s of ['NOR', 'SVN']) await n.as(s).do('sponsor.reconfirm', {}, id);
  expect(await put(id)).toMatchObject({ ok: true });
  expect((await n.as('CHL').refused('sponsorship.waive-threshold', reason, waived)).detail.why).toBe('refusal.needs-seat');
  await n.as('SVN').do('sponsorship.waive-threshold', reason, waived);
  expect(await put(waived)).toMatchObject({ ok: true });
  expect((await views(waived)).find((v) => v.ref === `adoption:${waived}`)!.view).toMatchObject({ waivers: [{ rule: 'notice' }, { rule: 'sponsors', party: 'SVN', reason: { text: reason.reason } }] });
});

it('c10 an edit of form is told to the sponsors, any of them may contest it, and asking all again answers it; where the rules say so, silence keeps a sponsor', async () => {
  const id = await open();
  for (const s of ['NOR', 'THA']) await n.as(s).do('sponsor.sign', {}, id);
  expect((await n.as('NOR').refused('sponsor.contest', reason, id)).detail.why).toBe('refusal.sponsorship-no-edit');
  await n.as('CHL').do('sponsorship.note-edit', { note: 'A comma in OP 2', lang: 'en' }, id);
  const [told] = await n.read.query<{ data: { parties: string[] } }>(`select data from entry where channel = $1 and type = 'sponsorship.edit-noted'`, [id]);
  expect(told!.data.parties).toEqual(['CHL', 'NOR', 'THA']);
  expect((await n.as('JOR').refused('sponsor.contest', reason, id)).detail.why).toBe('refusal.sponsor-none');
  await n.as('THA').do('sponsor.contest', { reason: 'The comma changes who is meant.', lang: 'en' }, id);
  expect((await n.as('THA').refused('sponsor.contest', reason, id)).detail.why).toBe('refusal.sponsor-contested');
  expect((await sponsorship(id))!.edit).toMatchObject({ party: 'CHL', text: 'A comma in OP 2', contested: [{ party: 'THA', text: 'The comma changes who is meant.' }] });
  await n.as('SVN').do('sponsorship.ask-again', { hours: 24, ...reason }, id);
  expect((await sponsorship(id))!.edit).toBeNull();
  const today = await n.read.query<{ parties: string[]; mandate: string }>(`select parties, mandate from deadline where channel = $1 and kind = 'sponsors-asked' and closed is null`, [id]);
  expect(today).toEqual([{ parties: ['NOR', 'THA'], mandate: 'bind' }]);
  await n.as('NOR').do('sponsor.reconfirm', {}, id);
  await n.clock.pass('25 hours');
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'co standing', THA: 'co standing' });
  expect((await n.read.query<{ data: object }>(`select data from entry where channel = $1 and type = 'sponsorship.kept'`, [id]))[0]!.data).toMatchObject({ parties: ['THA'] });
  await n.as('SVN').do('profile.adopt', { rules: { ...RULES, sponsorMembers: 0, sponsorRegions: 0, silentSponsors: 'dropped' } });
});

it('c9 a main sponsor asks members in private: the two see sent, seen and answered, nobody else does; who was asked as main sponsor signs as one', async () => {
  const id = await open();
  const ask = async (party: string, rank: 'main' | 'co' = 'co'): Promise<string> => {
    const at = randomUUID();
    await n.as('CHL').do('approach.make', { action: id, party, rank }, at);
    return at;
  };
  const approach = async (at: string): Promise<ApproachView> => (await views(at)).find((v) => v.ref === `approach:${at}`)!.view as ApproachView;
  const listed = async (party: string) => (await n.app.get(ApproachesController, { strict: false }).of({ party } as ReaderView, id)).map((a) => [a.party, a.rank, a.state]);
  expect((await n.as('NOR').refused('approach.make', { action: id, party: 'THA', rank: 'co' }, randomUUID())).detail.why).toBe('refusal.approach-not-main');
  for (const party of ['ZAF', 'CAN']) expect((await n.as('CHL').refused('approach.make', { action: id, party, rank: 'co' }, randomUUID())).detail.why).toBe('refusal.approach-not-member');
  const [nor, tha, jor] = [await ask('NOR', 'main'), await ask('THA'), await ask('JOR')];
  expect((await n.as('CHL').refused('approach.make', { action: id, party: 'THA', rank: 'co' }, randomUUID())).detail.why).toBe('refusal.approach-open');
  // Neither the chair, nor the secretariat, nor another member that was asked.
  for (const other of [n.as('SVN'), n.secretariat, n.as('THA')]) expect((await other.refused('approach.acknowledge', {}, nor)).code).toBe('not-found');
  expect((await n.as('CHL').refused('approach.acknowledge', {}, nor)).detail.why).toBe('refusal.approach-not-asked');
  expect((await n.as('NOR').refused('approach.retract', {}, nor)).detail.why).toBe('refusal.needs-seat');
  await n.as('NOR').do('approach.acknowledge', {}, nor);
  expect(await approach(nor)).toMatchObject({ state: 'seen', seen: expect.any(String), answered: null });
  await n.as('THA').do('approach.decline', { reason: 'We await instructions.', lang: 'en' }, tha);
  await n.as('CHL').do('approach.retract', {}, jor);
  expect([await listed('CHL'), await listed('NOR'), await listed('SVN'), await listed('secretariat')]).toEqual([
    [['NOR', 'main', 'seen'], ['THA', 'co', 'declined'], ['JOR', 'co', 'retracted']], [['NOR', 'main', 'seen']], [], [],
  ]);
  for (const s of ['NOR', 'THA', 'JOR']) await n.as(s).do('sponsor.sign', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'main standing', THA: 'co standing', JOR: 'co standing' });
  expect([(await approach(nor)).state, await approach(tha), (await approach(jor)).state]).toMatchObject(['signed', { state: 'signed', reason: { text: 'We await instructions.' } }, 'retracted']);
  expect((await n.read.query<{ type: string }>('select type from entry where channel = $1 order by seq', [nor])).map((e) => e.type)).toEqual(['approach.made', 'approach.acknowledged', 'approach.signed']);
  expect((await n.as('NOR').refused('approach.make', { action: id, party: 'THA', rank: 'co' }, randomUUID())).detail.why).toBe('refusal.approach-sponsor');
  // With two main sponsors the text is not left when one goes.
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  expect((await sponsorship(id))!.orphanedUntil).toBeNull();
});

it('c10 after the list is closed for print, signatures are additional; the clock closes it at its minute', async () => {
  const id = await open(new Date((await n.clock.now()).getTime() + 3_600_000).toISOString());
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.clock.pass('2 hours');
  expect((await sponsorship(id))!.state).toBe('additional');
  await n.as('THA').do('sponsor.sign', {}, id);
  expect(await standing(id)).toMatchObject({ NOR: 'co standing', THA: 'additional standing' });
  const [line] = await n.read.query<{ due: Date; data: { parties: string[] } }>(`select due, data from entry where channel = $1 and type = 'sponsorship.printed'`, [id]);
  expect(line!.data.parties).toEqual(['CHL', 'NOR']);
  expect(line!.due.toISOString()).toBe((await sponsorship(id))!.printAt);
});

it('c10 a changed text is signed anew: who stands by it stays, silence does not keep a sponsor', async () => {
  const id = await open();
  for (const s of ['NOR', 'THA', 'JOR']) await n.as(s).do('sponsor.sign', {}, id);
  expect((await n.as('NOR').refused('sponsorship.ask-again', { hours: 24, reason: 'OP 4 is new', lang: 'en' }, id)).code).toBe('not-allowed');
  await n.as('SVN').do('sponsorship.ask-again', { hours: 24, reason: 'OP 4 is new', lang: 'en' }, id);
  expect(await standing(id)).toMatchObject({ CHL: 'main standing', NOR: 'co to-reconfirm', THA: 'co to-reconfirm', JOR: 'co to-reconfirm' });
  await n.as('NOR').do('sponsor.reconfirm', {}, id);
  await n.as('JOR').do('sponsor.withdraw', {}, id);
  await n.clock.pass('25 hours');
  expect(await standing(id)).toMatchObject({ CHL: 'main standing', NOR: 'co standing', THA: 'co dropped', JOR: 'co withdrawn' });
  expect((await n.as('THA').refused('sponsor.reconfirm', {}, id)).detail.why).toBe('refusal.sponsor-dropped');
  await n.as('THA').do('sponsor.sign', {}, id);
  expect((await sponsorship(id))!.askedUntil).toBeNull();
});

it('c10 a sponsor leaves at any time and is seen to; with the last main sponsor a co-sponsor may take the text over', async () => {
  const id = await open();
  await n.as('NOR').do('sponsor.sign', {}, id);
  expect((await n.as('NOR').refused('sponsor.take-over', {}, id)).detail.why).toBe('refusal.sponsor-has-main');
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  expect((await sponsorship(id))!.orphanedUntil).not.toBeNull();
  expect((await n.as('THA').refused('sponsor.take-over', {}, id)).detail.why).toBe('refusal.sponsor-none');
  await n.as('NOR').do('sponsor.take-over', {}, id);
  expect(await action(id)).toMatchObject({ lead: 'NOR', stage: 'negotiation' });
  await n.as('NOR').do('action.revise', { purpose: { en: 'Ours now' } }, id);
  expect((await n.as('CHL').refused('action.revise', { purpose: { en: 'Still ours' } }, id)).code).toBe('not-allowed');
  await n.clock.pass('2 days');
  expect((await action(id)).stage).toBe('negotiation');
});

it('c10 a text that nobody takes over is withdrawn, and any member may reintroduce it without its signatures (GA rule 80)', async () => {
  const id = await open();
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  await n.clock.pass('25 hours');
  expect((await action(id)).stage).toBe('withdrawn');
  expect(await n.as('NOR').refused('sponsor.withdraw', {}, id)).toMatchObject({ code: 'too-late' });
  await n.as('THA').do('action.reintroduce', {}, id);
  expect(await action(id)).toMatchObject({ lead: 'THA', stage: 'negotiation' });
  expect(await sponsorship(id)).toBeNull();
  await n.as('THA').do('sponsorship.open', {}, id);
  expect(await standing(id)).toEqual({ THA: 'main standing' });
});

it('c10 amended against the sponsors’ will, main sponsors are asked too; dropped for their silence, they leave the text to be taken over', async () => {
  const id = await open();
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.as('SVN').do('sponsorship.ask-again', { hours: 24, amended: true, ...reason }, id);
  expect(await standing(id)).toEqual({ CHL: 'main to-reconfirm', NOR: 'co to-reconfirm' });
  await n.as('NOR').do('sponsor.reconfirm', {}, id);
  await n.clock.pass('25 hours');
  expect([await standing(id), (await sponsorship(id))!.orphanedUntil]).toEqual([{ CHL: 'main dropped', NOR: 'co standing' }, expect.any(String)]);
  await n.as('NOR').do('sponsor.take-over', {}, id);
  expect(await action(id)).toMatchObject({ lead: 'NOR' });
});

it('c10 the gavel closes the list: nobody signs or leaves any more, and a sponsor has a note set beside its name, once', async () => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines', fr: 'Sur les mines' }, purpose: { en: 'We clear them.', fr: 'Nous les enlevons.' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  await n.as('CHL').do('sponsorship.open', {}, id);
  await n.as('NOR').do('sponsor.sign', {}, id);
  const note = { text: 'Norway would have withdrawn, had it known.', lang: 'en' as const };
  expect((await n.as('NOR').refused('sponsor.note', note, id)).detail.why).toBe('refusal.sponsorship-not-closed');
  const adoption = randomUUID();
  await n.as('SVN').do('adoption.waive-notice', reason, id);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'A meeting', lang: 'en' }, id);
  await n.as('SVN').do('adoption.declare', { adoption }, id);
  expect((await sponsorship(id))!.state).toBe('closed');
  for (const [party, act] of [['NOR', 'sponsor.withdraw'], ['THA', 'sponsor.sign']] as const) expect((await n.as(party).refused(act, {}, id)).code).toBe('too-late');
  expect((await n.as('THA').refused('sponsor.note', note, id)).detail.why).toBe('refusal.sponsor-none');
  await n.as('NOR').do('sponsor.note', note, id);
  expect((await n.as('NOR').refused('sponsor.note', note, id)).detail.why).toBe('refusal.sponsor-noted');
  expect((await sponsorship(id))!.sponsors.find((s) => s.party === 'NOR')).toMatchObject({ state: 'standing', note: { text: note.text } });
});

it('c10 a main sponsor that leaves under silence takes the silence with it, if nobody takes the text over', async () => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines', fr: 'Sur les mines' }, purpose: { en: 'We clear them.', fr: 'Nous les enlevons.' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  await n.as('CHL').do('sponsorship.open', {}, id);
  const silence = randomUUID();
  for (let days = 6, done = false; !done; days++) {
    const date = new Date((await n.clock.now()).getTime() + days * 86_400_000).toISOString().slice(0, 10);
    done = (await n.as('SVN').try('silence.announce', { silence, mode: 'strict', date, time: '12:00', meeting: true }, id)).ok || days > 20;
  }
  await n.clock.runDue();
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  await n.clock.pass('25 hours');
  expect((await action(id)).stage).toBe('withdrawn');
  expect((await views(id)).find((v) => v.ref === `silence:${silence}`)!.view).toMatchObject({ state: 'withdrawn' });
});
