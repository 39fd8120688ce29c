// What an act of one state on a list wants to know, in one row and asked together with the lock, so that a room of 193 does not wait for it several times. What such an act
// writes leaves with its entries. Not here: acts that read on after they have written (floor.store.ts).
import type { CommandName } from '../../contract/commands.js';
import { LIVE, type ListView, type SpeakerView } from '../../contract/floor.views.js';
import type { BodyRules } from '../../contract/meetings.views.js';
import { SWAP } from '../../contract/swaps.views.js';
import type { Act } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';
import type { Question } from '../../ledger/together.js';
import { RULES_NOW } from '../bodies/rules.js';
import { LISTS, SPEAKERS } from './floor.views.js';

/** Before an entry is written: whether there is one of that id, the last number given in the meeting, the rules in force. $1 the meeting, $2 the entry. */
export interface Before {
  taken: boolean;
  last: number;
  rules: BodyRules;
}
const BEFORE = `exists (select from speaker where id = $2) as taken, (select coalesce(max(no), 0) from speaker where meeting = $1) as last, (select rules from (${RULES_NOW}) r) as rules`;
export const before = prepared<Before>('floor.before', `select ${BEFORE}`);

/** The list (null: none of this meeting) and who has a live entry on it. */
export interface Asked extends Before {
  list: ListView | null;
  live: Pick<SpeakerView, 'id' | 'party'>[];
}
const ASKED = prepared<Asked>('floor.asked', `
  select ${BEFORE}, (select row_to_json(x) from (${LISTS} and l.id = $3) x) as list,
    (select coalesce(json_agg(json_build_object('id', s.id, 'party', s.party)), '[]') from speaker s where s.meeting = $1 and s.list = $3 and s.state = any($4)) as live`);
export const theList = ({ list, speaker }: { list: string; speaker: string }, channel: string): Question => ({ statement: ASKED, values: [channel, speaker, list, LIVE] });

/** The entry (null: none of this meeting) and the proposals to exchange its place that are open. */
interface Own {
  speaker: SpeakerView | null;
  swaps: string[];
}
const OWN = prepared<Own>('floor.own', `
  select (select row_to_json(x) from (${SPEAKERS} and s.id = $2) x) as speaker, array(select id::text from place_swap where $2 in (mine, theirs) and state = $3) as swaps`);
export const theSpeaker = ({ speaker }: { speaker: string }, channel: string): Question => ({ statement: OWN, values: [channel, speaker, SWAP.initial] });

/** What was foreseen by one of the two. */
export const foreseenList = (act: Act<CommandName>): Asked => act.foreseen![0] as Asked;
export const foreseenSpeaker = (act: Act<CommandName>): Own => act.foreseen![0] as Own;
