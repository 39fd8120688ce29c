// What the demonstration's states have promised: on time, late, one on condition, one joint, one that is not yet confirmed. Not here: when each act happens (build-commitments.ts).
import type { CommitmentDraft } from '../contract/commitments.js';
import { idOf } from './stage.js';

export interface DemoCommitment {
  key: string;
  /** Who drafts it, and who may bind the state. */
  by: string;
  binds: string;
  /** Working days before now. */
  drafted: number;
  /** Null: it waits for whoever may bind the state. */
  confirmed: number | null;
  /** Partners that have joined: who, and how many working days before now. */
  joined?: { by: string; ago: number }[];
  draft: (day: (days: number) => string) => CommitmentDraft;
}
const both = (en: string, fr: string) => ({ en, fr });
const step = (key: string, en: string, fr: string, due: string, weight: number, evidence = false) => ({ id: idOf(`milestone:${key}`), title: both(en, fr), due, weight, evidence });

export const COMMITMENTS: readonly DemoCommitment[] = [
  {
    key: 'officers', by: 'chl.montt', binds: 'chl.montt', drafted: 38, confirmed: 37,
    draft: (day) => ({
      type: 'training', level: 'public', title: both('Train and deploy thirty women officers', 'Former et déployer trente officières'),
      words: both('Chile will train thirty women officers and deploy them to United Nations peace operations.', 'Le Chili formera trente officières et les déploiera dans des opérations de paix des Nations Unies.'),
      measure: both('Officers trained', 'Officières formées'), baseline: 0, target: 30, unit: 'Estado Mayor Conjunto', indicator: both('Course certificates and deployment orders', 'Certificats de cours et ordres de déploiement'),
      priorities: ['peace-support'], themes: ['peace-support.operations'], goals: ['5', '16'], regions: ['419'], due: day(215), forum: 'Peacekeeping Ministerial',
      milestones: [step('officers.1', 'Twelve officers trained', 'Douze officières formées', day(-5), 40, true), step('officers.2', 'Twenty-four officers trained', 'Vingt-quatre officières formées', day(40), 30), step('officers.3', 'Thirty officers trained and deployed', 'Trente officières formées et déployées', day(215), 30)],
    }),
  },
  {
    key: 'litani', by: 'nor.nygard', binds: 'nor.nygard', drafted: 37, confirmed: 36,
    draft: (day) => ({
      type: 'financial', level: 'public', title: both('Clear mined land along the Litani', 'Déminer les terres le long du Litani'),
      words: both('Norway will fund the clearance of forty hectares of mined land.', 'La Norvège financera le déminage de quarante hectares de terres.'), measure: both('Hectares cleared', 'Hectares déminés'), target: 40, unit: 'Utenriksdepartementet',
      priorities: ['civilians'], themes: ['civilians.mines'], goals: ['16'], regions: ['145'], due: day(-12), forum: 'Oslo Review Conference', milestones: [],
    }),
  },
  {
    key: 'mediators', by: 'svn.zupan', binds: 'svn.zupan', drafted: 30, confirmed: 29, joined: [{ by: 'aut.oberhuber', ago: 26 }],
    draft: (day) => ({
      type: 'partnership', level: 'network', title: both('A roster of women mediators', 'Un vivier de médiatrices'), words: both('Slovenia and its partners will keep a roster of fifty women mediators.', 'La Slovénie et ses partenaires tiendront un vivier de cinquante médiatrices.'),
      measure: both('Mediators on the roster', 'Médiatrices inscrites'), target: 50, unit: 'Ministrstvo za zunanje zadeve', priorities: ['prevention'], themes: ['prevention.peacebuilding'], goals: ['5', '16'], due: day(160), forum: 'Ministerial meeting of the Network',
      partners: [{ party: 'AUT', share: 30 }, { party: 'CRI', share: 20 }],
    }),
  },
  {
    key: 'arms', by: 'irl.doyle', binds: 'irl.doyle', drafted: 22, confirmed: 21,
    draft: (day) => ({
      type: 'policy', level: 'network', title: both('A law on the tracing of small arms', 'Une loi sur le traçage des armes légères'), words: both('Ireland will put a law on tracing to its parliament.', 'L’Irlande soumettra à son parlement une loi sur le traçage.'),
      measure: both('Law in force', 'Loi en vigueur'), unit: 'Department of Justice', priorities: ['prevention'], themes: ['prevention.arms'], goals: ['16'], due: day(300), condition: { ...both('Subject to parliament', 'Sous réserve du parlement'), due: day(90) },
    }),
  },
  {
    key: 'courts', by: 'aut.oberhuber', binds: 'aut.oberhuber', drafted: 12, confirmed: null,
    draft: () => ({
      type: 'advocacy', level: 'network', title: both('Speak for access to justice', 'Plaider pour l’accès à la justice'), words: both('Austria will raise access to justice in every session.', ''), priorities: ['governance'],
    }),
  },
];
