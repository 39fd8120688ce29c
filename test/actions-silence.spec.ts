// The silence procedure (§3.2) as people live it: announced, run over a weekend and a change of the clocks, extended, broken by paragraph, reissued, adopted; and each
// of its rules by itself. Not here: its arithmetic over 10,000 schedules (actions-silence-random.spec.ts), two nodes (more/nodes-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import { why, type Network } from './support/network.js';
import { announce, house, objection, round, rounds, SEATED, set, setQuietly, tabled, told, voices, words } from './support/silences.js';

let n: Network;
// A Thursday before Easter; Europe's clocks go forward on the Sunday.
beforeAll(async () => (n = await house('2027-03-25T08:00:00Z')), 120_000);
afterAll(() => n?.close());


it('c11: is announced by the chair alone, for long enough, on a working hour of its city, with both languages ready; whom it finds asleep is told before', async () => {
  const action = await tabled(n);
  const payload = (more: object) => ({ silence: randomUUID(), mode: 'collecting', date: '2027-03-30', time: '12:00', meeting: true, ...more });
  const by = (more: object) => why(n.as('SVN').refused('silence.announce', payload(more), action));
  expect(await why(n.as('CHL').refused('silence.announce', payload({}), action))).toBe('refusal.needs-seat');
  expect((await n.as('ZAF').refused('silence.announce', payload({}), action)).code).toBe('not-found');
  expect(await by({ date: '2027-03-26', time: '12:00' })).toBe('refusal.silence-too-short');
  // Easter Monday.
  expect(await by({ date: '2027-03-29' })).toBe('refusal.silence-day-off');
  expect([await by({ date: '2027-03-31', time: '08:59' }), await by({ date: '2027-03-31', time: '18:01' })]).toEqual(['refusal.silence-off-hours', 'refusal.silence-off-hours']);
  expect(await by({ date: '2027-02-30' })).toBe('refusal.no-such-day');
  // The hours count from the start, whenever it was announced.
  expect(await by({ starts: '2027-03-27T11:00:00Z' })).toBe('refusal.silence-too-short');
  await n.as('SVN').do('action.revise', { purpose: { fr: '' } }, action);
  expect(await by({})).toBe('refusal.text-one-language');
  await n.as('SVN').do('action.revise', { purpose: { fr: words.purpose.fr } }, action);
  await announce(n, action);
  const s = await round(n, action);
  expect([s.state, s.due, s.civil, s.symbol, s.profile.name]).toEqual(['running', '2027-03-30T10:00:00.000Z', { date: '2027-03-30', time: '12:00', zone: 'Europe/Ljubljana', city: 'Ljubljana' }, 'HSN/2027/L.1', '0']);
  expect(s.warnings).toEqual(expect.arrayContaining([{ party: 'CHL', why: 'night', city: 'Santiago', zone: 'America/Santiago' }, { party: 'CRI', why: 'night', city: 'San José', zone: 'America/Costa_Rica' }]));
  expect([s.warnings.map((w) => w.party).sort(), s.unlisted]).toEqual([['CHL', 'CRI'], ['JOR']]);
  expect([Object.keys(voices(s)), new Set(Object.values(voices(s)))]).toEqual([[...SEATED].sort(), new Set(['silent'])]);
  // Frozen.
  expect(await why(n.as('SVN').refused('action.revise', { purpose: { fr: 'Autre chose.' } }, action))).toBe('refusal.action-silence');
  await n.as('SVN').do('silence.withdraw', { silence: s.id, reason: 'Not yet.', lang: 'en' }, action);
  expect((await told(n)).at(-1)).toMatchObject({ type: 'actions.moved', data: { stage: 'negotiation' } });
});

it('c11: runs 72 hours over a weekend with a change of the clocks; Chile gets a day more, Jordan breaks by paragraph; Rev.1; the second silence lapses, dated at its deadline though every clock stood still', async () => {
  const action = await tabled(n);
  const silence = await announce(n, action);
  const on = (party: string) => n.as(party);
  // More time, which is no objection: the chair decides, once.
  const request = randomUUID();
  await on('CHL').do('silence.ask-extension', { silence, request, hours: 24, reason: 'Santiago is on holiday.', lang: 'en' }, action);
  expect(await why(on('CHL').refused('silence.ask-extension', { silence, request: randomUUID(), hours: 24, reason: 'Again.', lang: 'en' }, action))).toBe('refusal.extension-asked-already');
  expect(await why(on('THA').refused('silence.ask-extension', { silence, request: randomUUID(), hours: 49, reason: 'Long.', lang: 'en' }, action))).toBe('refusal.extension-too-long');
  expect(await why(on('CHL').refused('silence.extend', { silence, request, grant: true }, action))).toBe('refusal.needs-seat');
  await on('SVN').do('silence.extend', { silence, request, grant: true }, action);
  expect(await why(on('THA').refused('silence.ask-extension', { silence, request: randomUUID(), hours: 24, reason: 'And we.', lang: 'en' }, action))).toBe('refusal.no-more-extensions');
  expect((await round(n, action)).due).toBe('2027-03-31T10:00:00.000Z');
  // A question goes to all, and so does its answer.
  const question = randomUUID();
  await on('NOR').do('silence.ask-clarification', { silence, question, text: 'Does it cover transport?', lang: 'en' }, action);
  await on('SVN').do('silence.answer', { silence, question, text: 'It does.', lang: 'en' }, action);
  expect(await why(on('SVN').refused('silence.answer', { silence, question, text: 'It does not.', lang: 'en' }, action))).toBe('refusal.no-question');
  // Voices.
  await on('NOR').do('silence.affirm', { silence }, action);
  expect(await why(on('JOR').refused('silence.break', { silence, paragraphs: ['nowhere'], ...objection }, action))).toBe('refusal.no-such-paragraph');
  await on('JOR').do('silence.break', { silence, paragraphs: ['purpose'], wording: 'Replace “in all circumstances” with “in accordance with international humanitarian law”.', lang: 'en' }, action);
  await on('THA').do('silence.break', { silence, paragraphs: [], ...objection }, action);
  await on('THA').do('silence.lift', { silence }, action);
  expect(await why(on('THA').refused('silence.lift', { silence }, action))).toBe('refusal.nothing-to-lift');
  const running = await round(n, action);
  expect([running.state, voices(running)]).toEqual(['running', { CHL: 'silent', CRI: 'silent', JOR: 'broke', NOR: 'positive', SVN: 'silent', THA: 'lifted' }]);
  await set(n, '2027-03-31T09:59:58Z');
  expect((await round(n, action)).state).toBe('running');
  // A minute late, and dated at the deadline all the same.
  await setQuietly(n, '2027-03-31T10:01:00Z');
  expect(await why(on('CRI').refused('silence.affirm', { silence }, action))).toBe('refusal.silence-over');
  await n.clock.runDue();
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.broken', due: new Date('2027-03-31T10:00:00Z'), data: { parties: ['JOR'], paragraphs: ['purpose'] } });
  expect((await round(n, action)).ended?.at).toBe('2027-03-31T10:00:00.000Z');

  // Consultation, other words, another round of the same text.
  await on('SVN').do('action.revise', { purpose: { en: 'Medical care is protected in accordance with the law.', fr: 'Les soins médicaux sont protégés conformément au droit.' } }, action);
  expect(await why(on('SVN').refused('silence.announce', { silence: randomUUID(), mode: 'strict', date: '2027-04-05', time: '12:00', meeting: true }, action))).toBe('refusal.silence-broken');
  await on('SVN').do('silence.consult', { silence }, action);
  const second = await announce(n, action, { mode: 'strict', date: '2027-04-05', time: '12:00' });
  const [first, next] = await rounds(n, action);
  expect([first!.state, next!.state, next!.round, next!.was, next!.symbol]).toEqual(['reissued', 'running', 2, silence, `${first!.symbol}/Rev.1`]);
  expect(next!.hash).not.toBe(first!.hash);
  expect(await why(on('NOR').refused('silence.affirm', { silence }, action))).toBe('refusal.silence-reissued');

  await setQuietly(n, '2027-04-05T10:00:30Z');
  // Too late for all: kept, and it breaks nothing, before the clock has run and after.
  expect((await on('CHL').do('silence.break', { silence: second, paragraphs: [], ...objection }, action)).result).toEqual({ late: true });
  await n.clock.runDue();
  // The next agenda announces it (rule 8); none is convened yet.
  const [adopted, announced] = (await told(n, action)).slice(-2);
  expect([announced!.type, announced!.data]).toEqual(['item.awaited', { subject: second }]);
  expect(adopted).toMatchObject({ type: 'silence.adopted', due: new Date('2027-04-05T10:00:00Z'), data: { hash: next!.hash, symbol: 'HSN/2027/1', members: 6, positive: 0 } });
  expect((await told(n)).at(-1)).toMatchObject({ type: 'actions.moved', data: { stage: 'adopted' } });
  expect((await on('JOR').do('silence.break', { silence: second, paragraphs: [], ...objection }, action)).result).toEqual({ late: true });
  const done = await round(n, action);
  expect([done.state, done.adoptedAs, voices(done)]).toEqual(['adopted', 'HSN/2027/1', { CHL: 'late', CRI: 'silent', JOR: 'late', NOR: 'silent', SVN: 'silent', THA: 'silent' }]);
  expect(await why(on('SVN').refused('silence.withdraw', { silence: second, reason: 'No.', lang: 'en' }, action))).toBe('refusal.silence-adopted');
});

it('c11: strict, the first objection ends the round at once, and lifting it revives nothing', async () => {
  const action = await tabled(n);
  const silence = await announce(n, action, { mode: 'strict', date: '2027-04-14', time: '12:00' });
  await n.as('CRI').do('silence.break', { silence, paragraphs: [], ...objection }, action);
  expect((await told(n, action)).slice(-2).map((e) => e.type)).toEqual(['silence.broke', 'silence.broken']);
  await n.as('CRI').do('silence.lift', { silence }, action);
  expect((await round(n, action)).state).toBe('broken');
  await set(n, '2027-04-14T10:00:10Z');
  expect((await round(n, action)).state).toBe('broken');
  await n.as('SVN').do('silence.consult', { silence }, action);
  await n.as('SVN').do('silence.abandon', { silence, reason: 'No agreement is in sight.', lang: 'en' }, action);
  expect((await told(n)).at(-1)).toMatchObject({ data: { stage: 'abandoned' } });
});

it('c11: collecting, all objections lifted before the deadline leave it unbroken; of two colleagues of one state the last counts, and the entry says that they differ', async () => {
  const action = await tabled(n);
  const silence = await announce(n, action, { date: '2027-04-20', time: '12:00' });
  const other = await n.person('JOR', ['bind']);
  await n.as('JOR').do('silence.affirm', { silence }, action);
  await other.do('silence.break', { silence, paragraphs: ['title'], ...objection }, action);
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.broke', data: { was: 'positive', reverses: true } });
  expect(await why((await n.person('JOR', ['speak', 'negotiate'])).refused('silence.lift', { silence }, action))).toBe('refusal.needs-mandate');
  await n.as('JOR').do('silence.lift', { silence }, action);
  await set(n, '2027-04-20T10:00:10Z');
  expect((await round(n, action)).state).toBe('adopted');
});

it('c11: a member objects to the procedure within a day of a written announcement, before it starts, and the text goes to a meeting', async () => {
  const action = await tabled(n);
  const silence = await announce(n, action, { meeting: undefined, date: '2027-04-28', time: '12:00' });
  const s = await round(n, action);
  expect([s.state, Date.parse(s.starts) - Date.parse(s.announced.at)]).toEqual(['announced', 86_400_000]);
  expect(await why(n.as('CHL').refused('silence.break', { silence, paragraphs: [], ...objection }, action))).toBe('refusal.silence-announced');
  await n.as('CHL').do('silence.object', { silence, reason: 'This needs a meeting.', lang: 'en' }, action);
  expect((await round(n, action)).state).toBe('to-meeting');
  await n.clock.pass('25 hours');
  expect((await round(n, action)).state).toBe('to-meeting');
});

it('c11: an urgent silence needs the troika: without both it does not begin, with both it runs a day and says so', async () => {
  const action = await tabled(n);
  await set(n, '2027-05-03T08:00:00Z');
  const payload = { date: '2027-05-04', time: '12:00', reason: 'A hospital is under fire.', lang: 'en' as const };
  const starts = '2027-05-03T09:00:00Z';
  const first = await announce(n, action, { ...payload, starts });
  expect((await round(n, action)).urgent).toMatchObject({ needs: ['CHL', 'NOR'], given: [] });
  expect(await why(n.as('THA').refused('silence.consent', { silence: first }, action))).toBe('refusal.not-troika');
  await n.as('CHL').do('silence.consent', { silence: first }, action);
  await set(n, '2027-05-03T09:00:01Z');
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.not-started', due: new Date(starts), data: { missing: ['NOR'] } });
  const second = await announce(n, action, { ...payload, time: '14:00', starts: '2027-05-03T10:00:00Z' });
  for (const party of ['CHL', 'NOR']) await n.as(party).do('silence.consent', { silence: second }, action);
  expect(await why(n.as('NOR').refused('silence.consent', { silence: second }, action))).toBe('refusal.consented-already');
  await set(n, '2027-05-04T12:00:10Z');
  const s = await round(n, action);
  expect([s.state, s.urgent?.given.map((g) => g.party), s.symbol]).toEqual(['adopted', ['CHL', 'NOR'], (await rounds(n, action))[0]!.symbol]);
});

it('c11: the secretariat records for a state what came in writing; the state confirms or disputes, the chair decides, undisputed it stands after a day', async () => {
  const action = await tabled(n);
  const silence = await announce(n, action, { date: '2027-05-11', time: '12:00' });
  const evidence = randomUUID();
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, repeat('a', 64), 5, 'text/plain', 'note.txt', 'secretariat', $2, concord_now())`, [evidence, n.secretariat.person]);
  const received = (await n.clock.now()).toISOString();
  const note = (party: string, record: string, more: object = {}) => ({ silence, record, party, act: 'break' as const, evidence, received, lang: 'en' as const, reason: 'Amman does not agree.', ...more });
  expect(await why(n.as('NOR').refused('silence.record-for', note('JOR', randomUUID()), action))).toBe('refusal.needs-seat');
  expect(await why(n.secretariat.refused('silence.record-for', note('JOR', randomUUID(), { evidence: randomUUID() }), action))).toBe('refusal.no-evidence');
  expect(await why(n.secretariat.refused('silence.record-for', note('JOR', randomUUID(), { reason: undefined }), action))).toBe('refusal.objection-needs-words');
  expect(await why(n.secretariat.refused('silence.record-for', note('ZAF', randomUUID()), action))).toBe('refusal.silence-not-entitled');
  expect(await why(n.secretariat.refused('silence.break', { silence, paragraphs: [], ...objection }, action))).toBe('refusal.needs-seat');
  const [jordan, thailand, chile] = [randomUUID(), randomUUID(), randomUUID()];
  for (const [party, id] of [['JOR', jordan], ['THA', thailand], ['CHL', chile]] as const) await n.secretariat.do('silence.record-for', note(party, id), action);
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.broke', party: 'secretariat', behalf: 'CHL', data: { party: 'CHL' } });
  expect(await why(n.as('THA').refused('silence.confirm-record', { silence, record: jordan }, action))).toBe('refusal.record-of-another');
  await n.as('JOR').do('silence.confirm-record', { silence, record: jordan }, action);
  await n.as('THA').do('silence.dispute-record', { silence, record: thailand, reason: 'We sent no such note.', lang: 'en' }, action);
  expect(await why(n.as('CHL').refused('silence.decide-record', { silence, record: thailand, stands: false }, action))).toBe('refusal.needs-seat');
  await n.as('SVN').do('silence.decide-record', { silence, record: thailand, stands: false }, action);
  const s = await round(n, action);
  expect([voices(s).JOR, voices(s).THA, s.records.map((r) => [r.party, r.state])]).toEqual(['broke', 'silent', expect.arrayContaining([['JOR', 'confirmed'], ['THA', 'set-aside'], ['CHL', 'recorded']])]);
  await n.clock.pass('24 hours');
  expect((await round(n, action)).records.find((r) => r.id === chile)?.state).toBe('undisputed');
  expect(await why(n.as('CHL').refused('silence.dispute-record', { silence, record: chile, reason: 'Too late.', lang: 'en' }, action))).toBe('refusal.record-undisputed');
  await set(n, '2027-05-11T10:00:10Z');
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.broken', data: { parties: ['CHL', 'JOR'] } });
});

it('c11: a difference between the languages voids the round; it restarts with the time that was left, or with the full one', async () => {
  const action = await tabled(n);
  await set(n, '2027-05-17T08:00:00Z');
  const silence = await announce(n, action, { date: '2027-05-24', time: '12:00' });
  await n.as('SVN').do('silence.void', { silence, concordance: true, reason: 'The French says less.', lang: 'en' }, action);
  const left = Date.parse('2027-05-24T10:00:00Z') - (await n.clock.now()).getTime();
  await n.as('SVN').do('action.revise', { purpose: { fr: 'Les soins médicaux sont toujours protégés.' } }, action);
  const again = randomUUID();
  await set(n, '2027-05-18T08:00:00Z');
  await n.as('SVN').do('silence.restart', { silence: again }, action);
  await n.clock.runDue();
  const s = await round(n, action);
  expect([s.id, s.state, s.round]).toEqual([again, 'running', 2]);
  expect(Math.abs(Date.parse(s.due) - (Date.parse(s.announced.at) + left))).toBeLessThan(60_000);
  await n.as('SVN').do('silence.void', { silence: again, concordance: false, reason: 'A new paragraph is needed.', lang: 'en' }, action);
  expect(await why(n.as('SVN').refused('silence.restart', { silence: randomUUID() }, action))).toBe('refusal.silence-not-concordance');
});

it('c11 h11: an outage in the last hours moves the deadline once, by full hours; who objects in that time is heard though the clock has not run', async () => {
  const action = await tabled(n);
  await set(n, '2027-05-27T08:00:00Z');
  const silence = await announce(n, action, { date: '2027-06-01', time: '12:00' });
  const away = (since: string, until: string) => n.db.own('insert into outage values ($1, $2)', [since, until]);
  await setQuietly(n, '2027-06-01T10:30:00Z');
  // Nine minutes are none; the clock stands still meanwhile.
  await away('2027-06-01T07:00:00Z', '2027-06-01T07:09:00Z');
  await away('2027-06-01T09:00:00Z', '2027-06-01T10:29:00Z');
  expect((await n.as('THA').do('silence.break', { silence, paragraphs: [], ...objection }, action)).result).toBeUndefined();
  expect((await told(n, action)).slice(-2).map((e) => e.type)).toEqual(['silence.broke', 'silence.extended-by-outage']);
  const s = await round(n, action);
  expect([s.state, s.due, s.outage, voices(s).THA]).toEqual(['running', '2027-06-01T12:00:00.000Z', { since: '2027-06-01T09:00:00.000Z', until: '2027-06-01T10:29:00.000Z' }, 'broke']);
  await n.clock.runDue();
  expect((await round(n, action)).state).toBe('running');
  await away('2027-06-01T11:00:00Z', '2027-06-01T11:50:00Z');
  await set(n, '2027-06-01T12:00:10Z');
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'silence.broken', due: new Date('2027-06-01T12:00:00Z') });
});
