// Opening a round: the same for a first announcement, the next after a consultation, and a restart. Not here: who may and when it starts (announcing.commands.ts).
import type { ProfileRow } from '../profile/rules.js';
import type { ChangedParagraph, SilenceMode, Warning } from '../../contract/silence.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { also, said, type Act, type Said } from '../../ledger/command.js';
import { civilOf, type CivilRule } from '../../ledger/civil.js';
import { frozen, type FrozenText } from '../frozen.js';
import { sponsorFaults } from '../sponsors/gate.js';
import { clearedOf } from '../statements/store.js';
import { draftSymbol } from '../symbols.js';
import { isApart, openApart } from './apart.js';
import { changesSince } from './changes.js';
import { membersNow, warningsFor } from './chair.js';
import type { Seatplace } from './reckon.js';
import { moveAction, setEnd, startKey, type Round } from './rounds.js';

interface Opening {
  id: string;
  was: Round | null;
  mode: SilenceMode;
  meeting: boolean;
  urgent: { text: string; lang: Lang; needs: string[] } | null;
  /** The round is on these alone; null: on the whole text. */
  changes: ChangedParagraph[] | null;
  starts: Date;
  due: Date;
  place: Seatplace;
  profile: ProfileRow;
}

/** What has changed in a statement since its members cleared it; null for a text that they have not cleared. */
export const changesOf = async (tx: Parameters<typeof clearedOf>[0], action: string, { paragraphs }: Pick<FrozenText, 'paragraphs'>): Promise<ChangedParagraph[] | null> => {
  const cleared = await clearedOf(tx, action);
  return cleared && changesSince(cleared.paragraphs, paragraphs);
};

/** The words under silence; refuses `wrong-state` while they are not ready for it. */
const readyText = async (act: Act, { rules }: ProfileRow) => {
  const text = await frozen(act.tx, act.channel.id);
  const reasons = [...text.reasons, ...(await sponsorFaults(act.tx, act.channel.id, rules))];
  if (reasons.length) refuse('wrong-state', { why: reasons[0], reasons });
  return text;
};

const write = async (act: Act, o: Opening, text: FrozenText, row: { round: number; symbol: string; wall: CivilRule; warnings: Warning[]; unlisted: string[] }): Promise<void> => {
  const { by } = act;
  const urgent = o.urgent ?? { text: null, lang: null, needs: [] };
  await act.tx.query(
    `insert into silence (id, action, round, symbol, state, mode, meeting, urgent_reason, urgent_lang, needs, profile, hash, revision, paragraphs, posted_en, posted_fr,
       announced_party, announced_person, announced_at, starts, due, first_due, date, time, zone, city, country, warnings, unlisted, was, changes)
     values ($1, $2, $3, $4, 'announced', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)`,
    [o.id, act.channel.id, row.round, row.symbol, o.mode, o.meeting, urgent.text, urgent.lang, urgent.needs, o.profile.id, text.hash, text.revision, JSON.stringify(text.paragraphs),
      text.posted.en, text.posted.fr, by.party, by.person, act.effective, o.starts, o.due, row.wall.date, row.wall.time, o.place.zone, o.place.city, o.place.country,
      JSON.stringify(row.warnings), row.unlisted, o.was?.id ?? null, o.changes && JSON.stringify(o.changes)]);
};

/** Writes the round and a silent voice for every member, and lets the clock start it. */
export const openRound = async (act: Act, o: Opening): Promise<Said> => {
  const { tx } = act;
  const [taken] = await tx.query<object[]>('select 1 from silence where id = $1', [o.id]);
  if (taken) refuse('conflict', { why: 'refusal.exists' });
  if (o.changes?.length === 0) refuse('wrong-state', { why: 'refusal.silence-nothing-changed' });
  const text = await readyText(act, o.profile);
  const [symbol, round, members] = [await draftSymbol(act, text.hash), (o.was?.round ?? 0) + 1, await membersNow(tx)];
  const { warnings, unlisted } = await warningsFor(tx, members, o.due);
  const wall = civilOf(o.due, o.place.zone);
  await write(act, o, text, { round, symbol, wall, warnings, unlisted });
  await tx.query(`insert into silence_voice (silence, party, voice) select $1, unnest($2::text[]), 'silent'`, [o.id, members]);
  const apart = isApart(o.profile) ? await openApart(act, o.id, members) : [];
  await setAlarm(tx, startKey(o.id), act.channel.id, 'silence.start', { silence: o.id }, o.starts);
  await setEnd(act, { id: o.id, round, date: wall.date, time: wall.time, zone: o.place.zone, city: o.place.city }, o.due, true);
  const told = await moveAction(act, 'put-under-silence');
  const data = {
    silence: o.id, round, symbol, mode: o.mode, hash: text.hash, revision: text.revision, starts: o.starts.toISOString(), due: o.due.toISOString(), zone: o.place.zone, urgent: o.urgent !== null, meeting: o.meeting,
    profile: o.profile.id, warned: warnings.map((w) => w.party), was: o.was?.id ?? null, changed: o.changes?.map((c) => c.id) ?? null,
  };
  return also(said('silence.announced', data, `silence:${o.id}`, ...(o.was ? [`silence:${o.was.id}`] : []), `action:${act.channel.id}`), [told, ...apart]);
};
