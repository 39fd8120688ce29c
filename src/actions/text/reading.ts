// When what observers read is made anew: some seconds after a change, however many there are until then. Not here: making it (reading.commands.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { alarmsOnce } from '../../ledger/alarms.js';
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

/** $1 the action, $2 when. */
const TELL = prepared('actions.tell-reading', alarmsOnce(`select 'reading:' || action, id, 'reading.issue', '{}', $2::timestamptz from reading where action = $1::uuid`));

/** Something of this action that observers read has changed. Does nothing while it is a draft. */
export const tellReading = (act: Act): void => act.keep(TELL, [act.channel.id, new Date(act.now.getTime() + AFTER_MS)]);
