// The group in whose name a state speaks now, as it stands (a11). Not here: which groups there are (members/groups.commands.ts), what they say (the commands of each kind).
import type { InGroup } from '../../contract/text.model.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { membersNow } from '../silence/chair.js';

interface GroupRow extends Record<'en' | 'fr', string> {
  state: string;
  parties: string[];
  speaker: string;
}
/** Refuses `not-found`, `wrong-state` for one that is dissolved, `not-allowed` for another's spokesperson. */
export const spokenFor = async (act: Act, id: string): Promise<GroupRow> => {
  const [found] = await act.tx.query<GroupRow[]>('select name_en as en, name_fr as fr, state, parties, speaker from state_group where id = $1', [id]);
  const group = found ?? refuse('not-found', { why: 'refusal.no-group' });
  if (group.state === 'dissolved') refuse('wrong-state', { why: 'refusal.group-dissolved' });
  if (group.speaker !== act.by.party) refuse('not-allowed', { why: 'refusal.group-not-yours' });
  return group;
};
/** The same with those of its states alone that negotiate here. */
export const groupOf = async (act: Act, id: string): Promise<InGroup> => {
  const [{ en, fr, parties }, members] = [await spokenFor(act, id), await membersNow(act.tx)];
  return { en, fr, parties: parties.filter((p) => members.includes(p)) };
};
