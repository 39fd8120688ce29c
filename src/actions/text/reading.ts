// When what observers read is made anew: some seconds after a change, however many there are until then. Not here: making it (reading.commands.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { openChannel } from '../../ledger/channels.js';
import type { Act } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';

const AFTER_MS = 2_000;

/** Opens the channel that observers read of an action that has come before the members. Its owner is the lead; nobody but the clock writes in it. */
export const openReading = async (act: Act, lead: string): Promise<void> => {
  const id = randomUUID();
  await openChannel(act.tx, { id, kind: 'reading', audience: NETWORK_AUDIENCE, owner: lead });
  await act.tx.query(
    `insert into reading (id, action, kind, stage, title_en, title_fr, lang, document, rev, paragraphs, at)
     select $1, id, kind, stage, title_en, title_fr, lang, 'elements', 0, '[]', $3 from action where id = $2`, [id, act.channel.id, act.effective]);
  tellReading(act);
};

/** $1 the action, $2 when. What waits already rings once for many changes; one that is being sent right now is set anew, because it may not have seen this change. */
const TELL = prepared('actions.tell-reading', `
  insert into alarm (key, channel, command, payload, due) select 'reading:' || action, id, 'reading.issue', '{}', $2::timestamptz from reading where action = $1::uuid
  on conflict (key) do update set due = excluded.due, round = alarm.round + 1, tries = 0, held = null where alarm.held is not null`);

/** Something of this action that observers read has changed. Does nothing while it is a draft. */
export const tellReading = (act: Act): void => act.keep(TELL, [act.channel.id, new Date(act.now.getTime() + AFTER_MS)]);
