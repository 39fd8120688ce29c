// What the demonstration's people say to each other: threads on initiatives and in the plenary, a delegation's own thread, a caucus of three. Invented.
// Not here: how it is said (build-discussions.ts).
import type { Lang } from '../contract/words/words.js';

export interface DemoRemark {
  /** Unique in the demonstration. */
  key: string;
  by: string;
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
  resolved?: { by: string; lang: Lang; summary: string };
}
export interface DemoCaucus {
  key: string;
  by: string;
  lang: Lang;
  title: string;
  parties: string[];
  said: DemoRemark[];
}

export const THREADS: DemoThread[] = [
  {
    key: 'phones', about: { initiative: 'mopti' }, title: 'When the telephone network is down',
    first: { key: 'phones.1', by: 'nor.solheim', lang: 'en', mentions: ['CHE', 'MLI'], text: 'Two of the warnings in your last report came in after four days because the masts were down. Our mediation platform has the same difficulty. How do the groups reach each other then?' },
    more: [
      { key: 'phones.2', by: 'mli.kouyate', lang: 'fr', replyTo: 'phones.1', text: 'Les groupes passent par les chauffeurs des marchés hebdomadaires. C’est sûr, mais lent. Trois postes radio suffiraient entre Mopti et Youwarou.' },
      { key: 'phones.3', by: 'che.jaquet', lang: 'fr', replyTo: 'phones.2', mentions: ['NOR'], text: 'Nous avons quatre postes en réserve à Mopti. La Suisse peut les prêter dès le mois prochain si la Norvège prend en charge la formation.' },
      { key: 'phones.4', by: 'nor.solheim', lang: 'en', replyTo: 'phones.3', mentions: ['CHE', 'MLI'], text: 'Agreed: two training days in Mopti, paid from the platform.' },
    ],
    resolved: { by: 'che.jaquet', lang: 'en', summary: 'Switzerland lends four radio sets from its reserve in Mopti. Norway pays for two training days. Mali’s focal point agrees the places with the groups.' },
  },
  {
    key: 'maps', about: { initiative: 'litani' }, title: 'Cartes de dépollution',
    first: { key: 'maps.1', by: 'svn.hribar', lang: 'fr', mentions: ['NOR'], text: 'Le centre régional peut relire les cartes de levé avant leur remise aux communes. Dans quel format la Norvège les tient-elle ?' },
    more: [{ key: 'maps.2', by: 'nor.fossum', lang: 'en', replyTo: 'maps.1', mentions: ['SVN'], text: 'In the standard exchange format. The first twelve sheets are ready, and I have asked Oslo to release them to you.' }],
  },
  {
    key: 'ministerial', about: 'network', title: 'Themes for the ministerial meeting',
    first: { key: 'ministerial.1', by: 'cri.quesada', lang: 'en', text: 'The Chair proposes two themes: the protection of medical care, and women in early warning. Remarks are welcome until the end of next week. The Chair will then sum up.' },
    more: [
      { key: 'ministerial.2', by: 'svn.zupan', lang: 'en', replyTo: 'ministerial.1', mentions: ['CRI'], text: 'Both fit well with what the last chair handed over. We would add one page on how joint statements were followed up.' },
      { key: 'ministerial.3', by: 'mli.sidibe', lang: 'fr', replyTo: 'ministerial.1', text: 'Le Mali souhaite que le second thème soit présenté par des femmes qui donnent elles-mêmes l’alerte, et non à leur place.' },
      { key: 'ministerial.4', by: 'chl.montt', lang: 'en', position: true, mentions: ['CRI'], text: 'Chile supports both themes and offers to prepare the background note on the protection of medical care.' },
      { key: 'ministerial.5', by: 'zaf.visser', lang: 'en', text: 'As an observer, South Africa would gladly share its experience with community health workers.' },
      { key: 'ministerial.6', by: 'tha.thongchai', lang: 'en', replyTo: 'ministerial.2', mentions: ['CRI', 'SVN'], text: 'Thailand, which takes the chair next, would carry the follow-up page into its own term.' },
    ],
  },
  {
    key: 'accents', about: { initiative: 'school' }, title: 'French text missing',
    first: { key: 'accents.1', by: 'secretariat.okello', lang: 'en', mentions: ['AUT'], text: 'This record has no French title or description yet. We can send you a draft for review.' },
    more: [{ key: 'accents.2', by: 'aut.lechner', lang: 'en', replyTo: 'accents.1', text: 'Please do. Vienna will review it this week.' }],
  },
  {
    key: 'instructions', about: 'delegation', title: 'Our line on the ministerial themes',
    first: { key: 'instructions.1', by: 'chl.montt', lang: 'en', text: 'The Chair asks for remarks on two themes. I suggest that we support both and offer the background note on medical care.' },
    more: [{ key: 'instructions.2', by: 'chl.urrutia', lang: 'en', replyTo: 'instructions.1', text: 'Santiago agrees. Please state it as our position. We can deliver the note three weeks before the meeting.' }],
  },
];

export const CAUCUS: DemoCaucus = {
  key: 'latin-america', by: 'pan.herrera', lang: 'en', title: 'Latin American members before the ministerial meeting', parties: ['CHL', 'CRI'],
  said: [
    { key: 'latin-america.1', by: 'pan.herrera', lang: 'en', mentions: ['CHL', 'CRI'], text: 'Shall we ask together for Spanish interpretation in the afternoon session, and share its cost?' },
    { key: 'latin-america.2', by: 'chl.larrain', lang: 'en', replyTo: 'latin-america.1', text: 'Yes. We can take a third of it.' },
    { key: 'latin-america.3', by: 'cri.araya', lang: 'en', replyTo: 'latin-america.1', text: 'Costa Rica as well. As Chair we shall only announce it, so please let Panama make the request.' },
  ],
};
