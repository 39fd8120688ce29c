// What the demonstration's people say to each other in the last days, so that everybody finds something unread that names their state. Invented.
// Not here: the older threads, which go on as well (threads.ts).
import type { DemoThread } from './threads.js';

export const RECENT_THREADS: DemoThread[] = [
  {
    key: 'liaison', about: { initiative: 'barriers' }, title: 'The third liaison officer',
    first: { key: 'liaison.1', by: 'irl.doyle', ago: 4.4, lang: 'en', mentions: ['CAN'], text: 'Has the third service named its liaison officer? We would like to share our recruitment survey as soon as the study resumes.' },
    more: [
      { key: 'liaison.2', by: 'can.mackinnon', ago: 3.6, lang: 'en', replyTo: 'liaison.1', mentions: ['IRL'], text: 'Not yet. The ministry has promised us a name by the end of the month, and Priya Anand follows it from Geneva.' },
      { key: 'liaison.3', by: 'irl.gallagher', ago: 0.9, lang: 'fr', replyTo: 'liaison.2', mentions: ['CAN'], text: 'Ce service sera à Genève jeudi. Souhaitez-vous que nous lui posions la question ensemble ?' },
    ],
  },
  {
    key: 'template', about: 'network', title: 'Modèle de fiche en français',
    first: { key: 'template.1', by: 'can.tremblay', ago: 3.9, lang: 'fr', mentions: ['secretariat'], text: 'Le secrétariat peut-il nous faire parvenir le modèle de fiche en français ? Deux de nos partenaires ne travaillent que dans cette langue.' },
    more: [
      { key: 'template.2', by: 'secretariat.okello', ago: 3.4, lang: 'fr', replyTo: 'template.1', mentions: ['CAN'], text: 'Le modèle est prêt, à quelques termes près. Nous le publierons cette semaine.' },
      { key: 'template.3', by: 'mli.diallo', ago: 0.6, lang: 'fr', replyTo: 'template.2', mentions: ['CAN', 'secretariat'], text: 'Bamako l’utiliserait aussi. Nous pouvons relire les termes de la médiation.' },
    ],
  },
  {
    key: 'hotline', about: { initiative: 'mediators' }, title: 'Who answers at night',
    first: { key: 'hotline.1', by: 'jor.haddadin', ago: 1.05, lang: 'en', mentions: ['IRL'], text: 'We are setting up a similar line in Mafraq. Is yours answered at night, and by whom?' }, more: [],
  },
  {
    key: 'rooms', about: { initiative: 'course' }, title: 'Rooms for the spring course',
    first: { key: 'rooms.1', by: 'aut.pichler', ago: 1, lang: 'en', mentions: ['JOR'], text: 'We plan the spring course for two weeks from the first Monday of April. Can Zarqa confirm classrooms and lodging for twenty-four?' }, more: [],
  },
  {
    key: 'apprentices', about: { initiative: 'youth' }, title: 'Un an après',
    first: { key: 'apprentices.1', by: 'che.rochat', ago: 0.95, lang: 'fr', mentions: ['PAN'], text: 'Combien de jeunes gardent leur apprentissage un an après ? La question reviendra à Genève, et la fiche n’en dit rien encore.' }, more: [],
  },
  {
    key: 'form', about: { initiative: 'health-workers' }, title: 'The incident form in other languages',
    first: { key: 'form.1', by: 'can.anand', ago: 0.8, lang: 'en', mentions: ['CHE'], text: 'Is the incident form available in French and in Arabic? Two of our partners would use it tomorrow.' }, more: [],
  },
  {
    key: 'before-the-end', about: { initiative: 'mine-centre' }, title: 'Before the planned end',
    first: { key: 'before-the-end.1', by: 'aut.oberhuber', ago: 0.7, lang: 'en', mentions: ['SVN'], text: 'The planned end is near. Could Slovenia record this year’s results before we close our share of the account?' }, more: [],
  },
  {
    key: 'can-file', about: 'delegation', title: 'The new file of projects',
    first: { key: 'can-file.1', by: 'can.anand', ago: 0.5, lang: 'en', text: 'Two records are new and two have changed since the last file. One was refused, because our own system has no title for it yet. I have asked for it; the others could be accepted.' }, more: [],
  },
  {
    key: 'nor-file', about: 'delegation', title: 'What the new file brings',
    first: { key: 'nor-file.1', by: 'nor.fossum', ago: 0.45, lang: 'en', text: 'Three records are new and one was refused. Before we accept, Oslo should say whether the robots may be named already.' }, more: [],
  },
];
