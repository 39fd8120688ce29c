// What stories in the browser begin with: a text that was adopted, and commitments that came of it, by people's own sessions. Not here: the stories.
import { randomUUID } from 'node:crypto';
import { act, type Premises, type Visitor } from './browser.js';

export const SENTENCE = { en: 'Calls upon members to train women officers.', fr: 'Invite les membres à former des officières.' };

/** A text of the chair's state with one operative paragraph, adopted in a meeting; answers its symbol. */
export const adoptedText = async (house: Premises, chair: Visitor): Promise<string> => {
  const [action, paragraph, adoption] = [randomUUID(), randomUUID(), randomUUID()];
  await act(chair, 'action.open', action, { kind: 'joint-statement', title: { en: 'Officers', fr: 'Officières' }, lang: 'en' });
  await act(chair, 'text.add', action, { paragraphs: [{ id: paragraph, kind: 'OP', text: SENTENCE.en, other: SENTENCE.fr }] });
  await act(chair, 'text.issue', action, { kind: 'zero-draft' });
  await act(chair, 'action.table', action, {});
  await act(chair, 'text.review', action, { paragraphs: [paragraph] });
  await act(chair, 'adoption.waive-notice', action, { reason: 'The forum meets tomorrow.', lang: 'en' });
  await act(chair, 'adoption.propose', action, { adoption, meeting: 'Informal consultation', lang: 'en' });
  await act(chair, 'adoption.declare', action, { adoption });
  return (await house.query<{ symbol: string }>('select symbol from adoption where action = $1 and symbol is not null', [action]))[0]!.symbol;
};

/** Drafted and confirmed by somebody who may bind; answers its id. `more`: what the draft says otherwise. */
export const promised = async (house: Premises, v: Visitor, title: { en: string; fr: string }, more: object = {}, sources: object[] = []): Promise<string> => {
  const candidate = randomUUID();
  const draft = { type: 'training', title, words: title, measure: { en: 'Officers trained', fr: 'Officières formées' }, target: 30, unit: 'Ministry of Defence', priorities: ['peace-support'], due: '2045-06-30', level: 'network', ...more };
  await act(v, 'candidate.mark', candidate, { draft, sources });
  await act(v, 'candidate.confirm', candidate, { version: 1 });
  return (await house.query<{ id: string }>('select id from commitment where candidate = $1', [candidate]))[0]!.id;
};
