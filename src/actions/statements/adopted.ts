// What a statement asks of the adoption it stands on: its words, which members stand apart from it, and taking it back when the text is reopened. Not here: adoption itself.
import type { EntityManager } from 'typeorm';
import type { AdoptedParagraph } from '../../contract/adoption.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';
import { positionsKey, sealOf, translationKey } from '../adoption/adopting.js';
import { settled, statedBy } from '../adoption/stances.js';
import { loadAction, type ActionRecord } from '../store.js';
import { alignmentsOf } from './store.js';

type Tx = Pick<EntityManager, 'query'>;

const adoptedOne = async (tx: Tx, action: string): Promise<string | null> => (await tx.query<{ id: string }[]>(`select id from adoption where action = $1 and state = 'adopted'`, [action]))[0]?.id ?? null;

/** The adopted words as its corrigenda say that they should read, the last of each paragraph, in the languages that are there. */
const corrected = async (tx: Tx, adoption: string, paragraphs: readonly AdoptedParagraph[]): Promise<AdoptedParagraph[]> => {
  const said = await tx.query<{ paragraph: string; en: string; fr: string }[]>(
    `select distinct on (paragraph) paragraph, en, fr from adoption_issue where adoption = $1 and kind = 'corrigendum' order by paragraph, number desc`, [adoption]);
  const by = new Map(said.map((c) => [c.paragraph, c]));
  return paragraphs.map((p) => ({ ...p, en: p.en && (by.get(p.number)?.en ?? p.en), fr: p.fr && (by.get(p.number)?.fr ?? p.fr) }));
};

/**
 * Copies the adopted words into the statement, with what was corrected of them without touching the substance: what is locked, delivered and published is what was cleared. A language that was waived is empty until it follows; a title that was
 * never written in one stands as the paragraph that is the text's title. Answers their hash; refuses `wrong-state` where nothing is adopted.
 */
export const freezeAdopted = async (act: Act, action: ActionRecord): Promise<string> => {
  const [text] = await act.tx.query<{ id: string; hash: string; paragraphs: AdoptedParagraph[] }[]>(`select id, hash, paragraphs from adoption where action = $1 and state = 'adopted'`, [action.id]);
  if (!text) return refuse('wrong-state', { why: 'refusal.no-adoption' });
  const paragraphs = await corrected(act.tx, text.id, text.paragraphs);
  const hash = JSON.stringify(paragraphs) === JSON.stringify(text.paragraphs) ? text.hash : sealOf(paragraphs);
  const heading = paragraphs.find((p) => p.kind === 'title');
  const title = (lang: Lang): string => action.title[lang] || heading?.[lang] || '';
  await act.tx.query('update statement set hash = $2, paragraphs = $3, cleared = null, cleared_from = null, frozen_at = coalesce(frozen_at, $4), title_en = $5, title_fr = $6 where action = $1',
    [action.id, hash, JSON.stringify(paragraphs), act.effective, title('en'), title('fr')]);
  return hash;
};

/** A corrigendum changes nothing in substance: a statement that still takes alignments reads as it says, nobody is asked again, and those who were invited are told. Under the action's lock and theirs. */
export const followCorrection = async (act: Act, symbol: string): Promise<{ touched: string[]; told: Line[] }> => {
  const { tx, channel } = act;
  const action = await loadAction(tx, channel.id);
  if (action.stage !== 'alignment') return { touched: [], told: [] };
  await freezeAdopted(act, action);
  const invited = (await alignmentsOf(tx, channel.id)).filter((a) => a.invitation && act.locked.has(a.invitation));
  return { touched: [`statement:${channel.id}`], told: invited.map((a) => line(a.invitation!, 'invitation.corrected', { action: channel.id, party: a.party, symbol }, `invitation:${a.invitation!}`)) };
};

/** The other language of the adopted text is there: a statement that stands on it has it too, and those who were invited read it. Under the action's lock and theirs. */
export const followTranslation = async (act: Act, lang: Lang): Promise<{ touched: string[]; told: Line[] }> => {
  const { tx, channel } = act;
  if (!(await tx.query<object[]>('select from statement where action = $1 and hash is not null', [channel.id])).length) return { touched: [], told: [] };
  await freezeAdopted(act, await loadAction(tx, channel.id));
  const invited = (await alignmentsOf(tx, channel.id)).filter((a) => a.invitation && act.locked.has(a.invitation));
  return { touched: [`statement:${channel.id}`], told: invited.map((a) => line(a.invitation!, 'invitation.completed', { action: channel.id, party: a.party, lang }, `invitation:${a.invitation!}`)) };
};

/** From the whole or from paragraphs: whoever dissociates does not speak in the Network's name (§3.3). */
export const dissociatedFrom = async (tx: Tx, action: string): Promise<string[]> => {
  const adoption = await adoptedOne(tx, action);
  return adoption ? statedBy(tx, adoption, ['dissociation']) : [];
};

/** The text is adopted no longer and gives up its place for the one that is cleared next; its number stays used. Views of `adoption:<action>` change. Answers which it was. */
export const retractAdoption = async (act: Act, reason: string, lang: Lang): Promise<string | null> => {
  const { tx, channel, by } = act;
  const adoption = await adoptedOne(tx, channel.id);
  if (!adoption) return null;
  await tx.query(`update adoption set state = 'retracted', symbol = null, ended_party = $2, ended_person = $3, ended_at = $4, ended_reason = $5, ended_lang = $6 where id = $1`, [adoption, by.party, by.person, act.effective, reason, lang]);
  for (const { id } of await tx.query<{ id: string }[]>('select id from stance where adoption = $1', [adoption])) await settled(act, id);
  for (const key of [positionsKey(adoption), translationKey(adoption)]) {
    await cancelAlarm(tx, key);
    await closeDeadline(tx, key, act.effective);
  }
  return adoption;
};
