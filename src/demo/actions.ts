// What the demonstration's states agree and undertake together: texts at different stages, with who wants which words, and a campaign. Invented. Not here: telling it (build-actions.ts).
import type { ParagraphKind } from '../contract/text.views.js';

export interface DemoParagraph { key: string; kind: ParagraphKind; en: string; fr: string }
/** Somebody's words for words of a paragraph: instead of them, or behind them (`insert`). `supported` and `opposed`: by whom, after it. */
export interface DemoProposal {
  key: string; paragraph: string; by: string; ago: number; verb: 'replace' | 'insert' | 'delete'; words: string; text: string;
  supported?: string[]; opposed?: string[];
}
export interface DemoText {
  key: string; kind: 'joint-statement' | 'outcome' | 'decision'; by: string; opened: number; tabled: number;
  title: { en: string; fr: string }; purpose: { en: string; fr: string };
  paragraphs: DemoParagraph[]; proposals: DemoProposal[];
}

export const TEXTS: DemoText[] = [
  {
    key: 'violence', kind: 'joint-statement', by: 'cri.quesada', opened: 21, tabled: 19,
    title: { en: 'Joint statement on human security and the prevention of armed violence', fr: 'Déclaration commune sur la sécurité humaine et la prévention de la violence armée' },
    purpose: { en: 'To be delivered in the General Assembly when it takes up small arms.', fr: 'À prononcer à l’Assemblée générale lors de l’examen du point relatif aux armes légères.' },
    paragraphs: [
      { key: 'title', kind: 'title', en: 'Human security and the prevention of armed violence', fr: 'La sécurité humaine et la prévention de la violence armée' },
      { key: 'pp1', kind: 'PP', en: 'Recalling General Assembly resolution 66/290, and that human security recognizes the interlinkages between peace, development and human rights,', fr: 'Rappelant la résolution 66/290 de l’Assemblée générale, et que la sécurité humaine tient compte des liens entre paix, développement et droits de l’homme,' },
      { key: 'pp2', kind: 'PP', en: 'Deeply concerned that armed violence takes most lives outside armed conflict, and that young people bear the greatest share of it,', fr: 'Profondément préoccupés de ce que la violence armée tue surtout hors des conflits armés, et de ce que les jeunes en supportent la plus grande part,' },
      { key: 'op1', kind: 'OP', en: 'We reaffirm that the protection of people and the empowerment of communities belong together;', fr: 'Nous réaffirmons que la protection des personnes et l’autonomisation des communautés vont de pair ;' },
      { key: 'op2', kind: 'OP', en: 'We urge States in a position to do so to support community-based programmes for the prevention of armed violence;', fr: 'Nous engageons instamment les États qui sont en mesure de le faire à appuyer des programmes de proximité pour la prévention de la violence armée ;' },
      { key: 'op3', kind: 'OP', en: 'We welcome the exchange of practice between cities and request our chair to convene it every year;', fr: 'Nous saluons l’échange de pratiques entre les villes et prions notre présidence de l’organiser chaque année ;' },
      { key: 'op4', kind: 'OP', en: 'We call upon all States to strengthen national measures for the marking and tracing of small arms, and to cooperate to that end in the regions most affected;', fr: 'Nous demandons à tous les États de renforcer les mesures nationales concernant le marquage et le traçage des armes légères, et de coopérer à cette fin dans les régions les plus touchées ;' },
    ],
    proposals: [
      { key: 'v1', paragraph: 'op2', by: 'grc.markaki', ago: 9, verb: 'replace', words: 'urge', text: 'encourage', supported: ['tha.thongchai'], opposed: ['mli.sidibe'] },
      { key: 'v2', paragraph: 'op2', by: 'irl.doyle', ago: 8, verb: 'insert', words: 'armed violence', text: ', including through predictable financing', supported: ['mli.sidibe'], opposed: ['che.ammann'] },
      { key: 'v3', paragraph: 'op4', by: 'che.ammann', ago: 4, verb: 'replace', words: 'marking and tracing of small arms', text: 'marking, record-keeping and tracing of small arms and light weapons', supported: ['nor.nygard'] },
      { key: 'v4', paragraph: 'op3', by: 'tha.thongchai', ago: 2, verb: 'delete', words: ' and request our chair to convene it every year', text: '' },
    ],
  },
  {
    key: 'winter', kind: 'outcome', by: 'nor.nygard', opened: 15, tabled: 13,
    title: { en: 'Outcome on humanitarian mine clearance in winter', fr: 'Document final sur le déminage humanitaire en hiver' },
    purpose: { en: 'What clearance teams need between November and April, for the next senior officials’ meeting.', fr: 'Ce qu’il faut aux équipes de déminage de novembre à avril, pour la prochaine réunion de hauts fonctionnaires.' },
    paragraphs: [
      { key: 'title', kind: 'title', en: 'Humanitarian mine clearance in winter', fr: 'Le déminage humanitaire en hiver' },
      { key: 'pp1', kind: 'PP', en: 'Mindful that frost and snow move mines and hide their markings,', fr: 'Conscients de ce que le gel et la neige déplacent les mines et en masquent le marquage,' },
      { key: 'op1', kind: 'OP', en: 'Decide to share their winter survey methods through the Network’s register of initiatives;', fr: 'Décident de partager leurs méthodes de relevé hivernal par le registre des initiatives du Réseau ;' },
    ],
    proposals: [{ key: 'w1', paragraph: 'op1', by: 'svn.zupan', ago: 3, verb: 'replace', words: 'Decide', text: 'Undertake' }],
  },
];
/** Who signs the outcome, in the order they sign. */
export const SPONSORS = [{ text: 'winter', opened: 10, signed: [{ by: 'svn.zupan', ago: 9 }, { by: 'aut.oberhuber', ago: 7 }, { by: 'irl.doyle', ago: 6 }] }] as const;

export const CAMPAIGN = {
  key: 'cities', by: 'chl.montt', opened: 17, launched: 16, begun: 9.5,
  title: { en: 'Cities that listen: a campaign with mayors', fr: 'Les villes à l’écoute : une campagne avec les maires' },
  purpose: { en: 'Twelve cities publish what they spend on preventing violence, and what came of it.', fr: 'Douze villes publient ce qu’elles consacrent à la prévention de la violence, et ce qu’il en résulte.' },
  interested: [{ by: 'can.mackinnon', ago: 6 }],
  joined: [{ by: 'pan.herrera', ago: 12 }, { by: 'irl.doyle', ago: 11 }],
  tasks: [
    { key: 'list', owner: 'CHL', ago: 10, due: 9, en: 'List the cities and the offices that answer for the figures', done: { by: 'chl.montt', ago: 4 } },
    { key: 'form', owner: 'IRL', ago: 9, due: 12, en: 'One page on which a mayor’s office can report in an hour', started: { by: 'irl.doyle', ago: 5 } },
    { key: 'launch', owner: 'PAN', ago: 8, due: 26, en: 'Host the first meeting of the cities in Panama City' },
  ],
} as const;
