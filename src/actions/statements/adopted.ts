// What a statement asks of the adoption it stands on: which members stand apart from it, and taking it back when the text is reopened. Not here: adoption itself.
import type { EntityManager } from 'typeorm';
import type { Lang } from '../../contract/words/words.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';
import { positionsKey, translationKey } from '../adoption/adopting.js';
import { statedBy } from '../adoption/stances.js';

type Tx = Pick<EntityManager, 'query'>;

const adoptedOne = async (tx: Tx, action: string): Promise<string | null> => (await tx.query<{ id: string }[]>(`select id from adoption where action = $1 and state = 'adopted'`, [action]))[0]?.id ?? null;

/** From the whole or from paragraphs: whoever dissociates does not speak in the Network's name (§3.3). */
export const dissociatedFrom = async (tx: Tx, action: string): Promise<string[]> => {
  const adoption = await adoptedOne(tx, action);
  return adoption ? statedBy(tx, adoption, ['dissociation']) : [];
};

/** The text is adopted no longer and gives up its place for the one that is cleared next; its number stays used. Views of `adoption:<action>` change. */
export const retractAdoption = async (act: Act, reason: string, lang: Lang): Promise<void> => {
  const { tx, channel, by } = act;
  const adoption = await adoptedOne(tx, channel.id);
  if (!adoption) return;
  await tx.query(`update adoption set state = 'retracted', symbol = null, ended_party = $2, ended_person = $3, ended_at = $4, ended_reason = $5, ended_lang = $6 where id = $1`, [adoption, by.party, by.person, act.effective, reason, lang]);
  for (const key of [positionsKey(adoption), translationKey(adoption)]) {
    await cancelAlarm(tx, key);
    await closeDeadline(tx, key, act.effective);
  }
};
