// Earlier wordings of a remark, and taking one out of sight. Not here: which of the two a command does (remarks and positions).
import type { EntityManager } from 'typeorm';
import { noteMentions } from '../ledger/attention.js';
import type { Act } from '../ledger/command.js';
import { Remark } from './discussions.entities.js';
import { touchConversation } from './saying.js';

/** Keeps the present wording among the earlier ones. */
export const keepWording = (tx: EntityManager, r: Remark): Promise<unknown> =>
  tx.query('insert into remark_version (remark, version, text, lang, at) values ($1, $2, $3, $4, $5)', [r.id, r.version, r.text, r.lang, r.edited ?? r.at]);

/** Saves the remark without its words: nobody is named by it any more, and it says by whom and when. */
export const close = async (act: Act, remark: Remark): Promise<void> => {
  const { tx, by, channel } = act;
  await tx.save(Object.assign(remark, { text: null, mentions: [], closedParty: by.party, closedPerson: by.person, closedAt: act.effective }));
  await noteMentions(tx, channel.id, `remark:${remark.id}`, channel.head + 1, []);
  await touchConversation(tx, channel, act.effective);
};
