// What the demonstration's people say to each other: threads on initiatives and in the plenary, a delegation's own thread, a caucus of three. Invented.
// Not here: what is said in the last days (threads-recent.ts), how it is said (build-discussions.ts).
import type { Lang } from '../contract/words/words.js';

export interface DemoRemark {
  /** Unique in the demonstration. */
  key: string;
  by: string;
  /** Working days before now. */
  ago: number;
  lang: Lang;
  text: string;
  mentions?: string[];
  replyTo?: string;
  /** Said by the state and not by the person alone. */
  position?: true;
}
export interface DemoThread {
  key: string;
  /** An initiative's key, the plenary, or the opener's own delegation. */
  about: { initiative: string } | 'network' | 'delegation';
  title: string;
  /** Opens it. */
  first: DemoRemark;
  more: DemoRemark[];
  resolved?: { by: string; ago: number; lang: Lang; summary: string };
}
export interface DemoCaucus {
  key: string;
  by: string;
  ago: number;
  lang: Lang;
  title: string;
  parties: string[];
  said: DemoRemark[];
}

export const THREADS: DemoThread[] = [
  {
    key: 'phones', about: { initiative: 'mopti' }, title: 'When the telephone network is down',
    first: { key: 'phones.1', by: 'nor.solheim', ago: 17.2, lang: 'en', mentions: ['CHE', 'MLI'], text: 'Two of the warnings in your last report came in after four days because the masts were down. Our mediation platform has the same difficulty. How do the groups reach each other then?' },
    more: [
      { key: 'phones.2', by: 'mli.kouyate', ago: 16.6, lang: 'fr', replyTo: 'phones.1', text: 'Les groupes passent par les chauffeurs des marchés hebdomadaires. C’est sûr, mais lent. Trois postes radio suffiraient entre Mopti et Youwarou.' },
      { key: 'phones.3', by: 'che.jaquet', ago: 15.9, lang: 'fr', replyTo: 'phones.2', mentions: ['NOR'], text: 'Nous avons quatre postes en réserve à Mopti. La Suisse peut les prêter dès le mois prochain si la Norvège prend en charge la formation.' },
      { key: 'phones.4', by: 'nor.solheim', ago: 15.2, lang: 'en', replyTo: 'phones.3', mentions: ['CHE', 'MLI'], text: 'Agreed: two training days in Mopti, paid from the platform.' },
    ],
    resolved: { by: 'che.jaquet', ago: 14.3, lang: 'en', summary: 'Switzerland lends four radio sets from its reserve in Mopti. Norway pays for two training days. Mali’s focal point agrees the places with the groups.' },
  },
  {
    key: 'maps', about: { initiative: 'litani' }, title: 'Cartes de dépollution',
    first: { key: 'maps.1', by: 'svn.hribar', ago: 6.7, lang: 'fr', mentions: ['NOR'], text: 'Le centre régional peut relire les cartes de levé avant leur remise aux communes. Dans quel format la Norvège les tient-elle ?' },
    more: [
      { key: 'maps.2', by: 'nor.fossum', ago: 6.0, lang: 'en', replyTo: 'maps.1', mentions: ['SVN'], text: 'In the standard exchange format. The first twelve sheets are ready, and I have asked Oslo to release them to you.' },
      { key: 'maps.3', by: 'svn.hribar', ago: 0.75, lang: 'fr', replyTo: 'maps.2', mentions: ['NOR'], text: 'Les douze feuilles sont bien arrivées. Deux portent encore l’ancien système de coordonnées, la quatrième et la neuvième ; pouvez-vous les faire convertir ?' },
    ],
  },
  {
    key: 'ministerial', about: 'network', title: 'Themes for the ministerial meeting',
    first: { key: 'ministerial.1', by: 'cri.quesada', ago: 9.1, lang: 'en', text: 'The Chair proposes two themes: the protection of medical care, and women in early warning. Remarks are welcome until the end of next week. The Chair will then sum up.' },
    more: [
      { key: 'ministerial.2', by: 'svn.zupan', ago: 8.3, lang: 'en', replyTo: 'ministerial.1', mentions: ['CRI'], text: 'Both fit well with what the last chair handed over. We would add one page on how joint statements were followed up.' },
      { key: 'ministerial.3', by: 'mli.sidibe', ago: 7.4, lang: 'fr', replyTo: 'ministerial.1', text: 'Le Mali souhaite que le second thème soit présenté par des femmes qui donnent elles-mêmes l’alerte, et non à leur place.' },
      { key: 'ministerial.4', by: 'chl.montt', ago: 6.2, lang: 'en', position: true, mentions: ['CRI'], text: 'Chile supports both themes and offers to prepare the background note on the protection of medical care.' },
      { key: 'ministerial.5', by: 'zaf.visser', ago: 5.3, lang: 'en', text: 'As an observer, South Africa would gladly share its experience with community health workers.' },
      { key: 'ministerial.6', by: 'tha.thongchai', ago: 4.1, lang: 'en', replyTo: 'ministerial.2', mentions: ['CRI', 'SVN'], text: 'Thailand, which takes the chair next, would carry the follow-up page into its own term.' },
      { key: 'ministerial.7', by: 'can.mackinnon', ago: 0.85, lang: 'en', mentions: ['CHL', 'MLI'], text: 'Canada supports both themes. If Chile holds the pen on the note, we can second a drafter for a week. Could Mali name the women who would speak?' },
      { key: 'ministerial.8', by: 'cri.quesada', ago: 0.25, lang: 'en', mentions: ['GRC', 'THA', 'ZAF'], text: 'Thank you all. The Chair will sum up at the end of the week. Greece, South Africa, Thailand: is there anything you still want to see in it?' },
      { key: 'ministerial.9', by: 'tha.thongchai', ago: 0.12, lang: 'en', replyTo: 'ministerial.8', mentions: ['CRI'], text: 'Our page on follow-up will reach you tomorrow morning, Bangkok time.' },
    ],
  },
  {
    key: 'accents', about: { initiative: 'school' }, title: 'French text missing',
    first: { key: 'accents.1', by: 'secretariat.okello', ago: 8.6, lang: 'en', mentions: ['AUT'], text: 'This record has no French title or description yet. We can send you a draft for review.' },
    more: [
      { key: 'accents.2', by: 'aut.lechner', ago: 7.7, lang: 'en', replyTo: 'accents.1', text: 'Please do. Vienna will review it this week.' },
      { key: 'accents.3', by: 'secretariat.okello', ago: 0.65, lang: 'en', replyTo: 'accents.2', mentions: ['AUT'], text: 'The French draft is ready for review. As the planned end is near, this week would be best.' },
    ],
  },
  {
    key: 'instructions', about: 'delegation', title: 'Our line on the ministerial themes',
    first: { key: 'instructions.1', by: 'chl.montt', ago: 7.5, lang: 'en', text: 'The Chair asks for remarks on two themes. I suggest that we support both and offer the background note on medical care.' },
    more: [{ key: 'instructions.2', by: 'chl.urrutia', ago: 6.8, lang: 'en', replyTo: 'instructions.1', text: 'Santiago agrees. Please state it as our position. We can deliver the note three weeks before the meeting.' }],
  },
];

export const CAUCUS: DemoCaucus = {
  key: 'latin-america', by: 'pan.herrera', ago: 4.6, lang: 'en', title: 'Latin American members before the ministerial meeting', parties: ['CHL', 'CRI'],
  said: [
    { key: 'latin-america.1', by: 'pan.herrera', ago: 4.5, lang: 'en', mentions: ['CHL', 'CRI'], text: 'Shall we ask together for Spanish interpretation in the afternoon session, and share its cost?' },
    { key: 'latin-america.2', by: 'chl.larrain', ago: 4.3, lang: 'en', replyTo: 'latin-america.1', text: 'Yes. We can take a third of it.' },
    { key: 'latin-america.3', by: 'cri.araya', ago: 3.7, lang: 'en', replyTo: 'latin-america.1', text: 'Costa Rica as well. As Chair we shall only announce it, so please let Panama make the request.' },
  ],
};
