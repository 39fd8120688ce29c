// Puts the demonstration's delegations on a list of speakers in the sitting that is under way: fewest minutes first, one moved by hand. Not here: the sitting itself (build-meetings.ts).
import type { Lang } from '../contract/words/words.js';
import { idOf, type Stage } from './stage.js';

/** In the order in which they asked. */
const ASKED: readonly (readonly [by: string, name: string, lang: Lang])[] = [
  ['chl.larrain', 'Tomás Larraín', 'en'], ['tha.thongchai', 'Anan Thongchai', 'en'], ['irl.doyle', 'Ciarán Doyle', 'en'], ['che.ammann', 'Reto Ammann', 'fr'], ['zaf.visser', 'Johan Visser', 'en'], ['nor.nygard', 'Lars Nygård', 'en'],
];

export const fillList = async (stage: Stage, meeting: string, item: string, chair: string): Promise<void> => {
  const list = idOf('list:now');
  await stage.act('list now', stage.as(chair), 'list.open', { list, item, kind: 'room', strategy: 'fewest-minutes' }, meeting);
  for (const [by, name, lang] of ASKED) await stage.act(`speaker ${by}`, stage.as(by), 'speaker.request', { speaker: idOf(`speaker:${by}`), list, name, lang }, meeting);
  await stage.act('move speaker', stage.as(chair), 'speaker.move', { speaker: idOf('speaker:nor.nygard'), place: 1, reason: 'The minister leaves at noon.', lang: 'en' }, meeting);
};
