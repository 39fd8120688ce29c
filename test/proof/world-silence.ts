// Texts of a member under silence in the world of generated tests: a round at each point of its life. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Files } from '../../src/kernel/files.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import { NETWORK } from '../../src/contract/seats.js';
import { calendars, workingDay } from '../../src/ledger/working-days.js';
import type { Network } from '../support/network.js';
import type { Hand } from './world.js';

interface Hands {
  own: Hand;
  chair: Hand;
  officer: Hand;
  /** Another member. */
  other: Hand;
}
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const words = { reason: 'A reason', lang: 'en' as const };

/** The latest of the secretariat’s files on which what is recorded on somebody’s behalf rests; it is there once a silence has been kept. */
export const paperOf = async (n: Network): Promise<string> => (await n.db.own<{ id: string }>(`select id from file where name = 'note.txt' and party = 'secretariat' order by at desc, id`))[0]!.id;

/** Announced; running with something recorded for the member, disputed or not, with a question, a request; over and not ended yet; broken, in consultation, void. */
export const keepSilent = async (n: Network, { own, chair, officer, other }: Hands): Promise<void> => {
  const { calendar } = calendars();
  const day = (days: number): string => workingDay(calendar, 'CHL', inDays(days).slice(0, 10));
  const { sha256, bytes, format } = await n.app.get(Files, { strict: false }).keep(Readable.from('A note'), 1_000);
  const paper = randomUUID();
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, 'note.txt', 'secretariat', $5, concord_now())`, [paper, sha256, bytes, format, n.secretariat.person]);
  const under = async (more: object = { meeting: true }): Promise<{ id: string; silence: string }> => {
    const id = await own.open('action.open', { kind: 'decision', title: { en: 'A decision', fr: 'Une décision' }, purpose: { en: 'It is so.', fr: 'Il en est ainsi.' }, lang: 'en' });
    await own.do('action.table', {}, id);
    const silence = randomUUID();
    await chair.do('silence.announce', { silence, mode: 'strict', date: day(9), time: '12:00', ...more }, id);
    await n.app.get(AlarmClock).runDue();
    return { id, silence };
  };
  const record = async ({ id, silence }: { id: string; silence: string }, act: 'break' | 'affirm'): Promise<string> => {
    const made = randomUUID();
    await officer.do('silence.record-for', { silence, record: made, party: own.voice.party, act, evidence: paper, received: inDays(-1), ...words }, id);
    return made;
  };
  await under({});
  // Where who objects is not named: the member and the officer speak in the member's own channel.
  const [{ rules } = { rules: {} }] = await n.db.own<{ rules: object }>('select rules from profile order by adopted desc limit 1');
  await chair.do('profile.adopt', { rules: { ...rules, breakers: 'number' } } as never, NETWORK);
  const apart = await under({ meeting: true, mode: 'collecting' });
  await chair.do('profile.adopt', { rules: rules as never }, NETWORK);
  const channels = await n.db.own<{ channel: string; party: string }>('select channel, party from silence_apart where silence = $1', [apart.silence]);
  const mine = channels.find((c) => c.party === own.voice.party);
  if (mine) await own.do('silence.break', { silence: apart.silence, paragraphs: [], ...words }, mine.channel);
  await under();
  await record(await under(), 'affirm');
  const busy = await under({ meeting: true, mode: 'collecting' });
  await own.do('silence.ask-extension', { silence: busy.silence, request: randomUUID(), hours: 1, ...words }, busy.id);
  await own.do('silence.ask-clarification', { silence: busy.silence, question: randomUUID(), text: 'What does it mean?', lang: 'en' }, busy.id);
  await own.do('silence.dispute-record', { silence: busy.silence, record: await record(busy, 'break'), ...words }, busy.id);
  const over = await under();
  await record(over, 'affirm');
  await n.db.own(`update silence set starts = starts - interval '30 days', due = concord_now() - interval '1 minute' where id = $1`, [over.silence]);
  await n.db.own(`update silence_record set until = concord_now() - interval '1 minute' where silence = $1`, [over.silence]);
  const [broken, talked, voided] = [await under(), await under(), await under()];
  for (const one of [broken, talked]) await other.do('silence.break', { silence: one.silence, paragraphs: [], ...words }, one.id);
  await chair.do('silence.consult', { silence: talked.silence }, talked.id);
  await chair.do('silence.void', { silence: voided.silence, concordance: true, ...words }, voided.id);
};
