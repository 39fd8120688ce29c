// A draft as its form holds it, all texts, and both ways to what the contract says. Pure. Not here: drawing it (DraftFields.tsx).
import { v4 } from 'uuid';
import type { CommitmentDraft } from '@contract/commitments.js';
import { CYCLE_MONTHS, type Both, type CommitmentContent, type CommitmentLevel, type CommitmentType } from '@contract/commitments.views.js';

export interface MilestoneForm {
  readonly id: string;
  readonly title: Both;
  readonly due: string;
  readonly weight: string;
  readonly evidence: boolean;
}
export interface DraftForm {
  readonly type: CommitmentType;
  readonly title: Both;
  readonly words: Both;
  readonly measure: Both;
  readonly indicator: Both;
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
  readonly themes: readonly string[];
  readonly goals: readonly string[];
  readonly regions: readonly string[];
  readonly starts: string;
  readonly due: string;
  readonly level: CommitmentLevel;
  readonly forum: string;
  readonly cycle: string;
  readonly historic: boolean;
  readonly milestones: readonly MilestoneForm[];
  readonly condition: Both;
  readonly conditionDue: string;
  readonly partners: readonly { readonly party: string; readonly share: string }[];
  readonly group: string;
}
const NOTHING: Both = { en: '', fr: '' };
export const EMPTY: DraftForm = {
  type: 'policy', title: NOTHING, words: NOTHING, measure: NOTHING, indicator: NOTHING, baseline: '', target: '', unit: '', themes: [], goals: [], regions: [], starts: '', due: '', level: 'network', forum: '',
  cycle: String(CYCLE_MONTHS), historic: false, milestones: [], condition: NOTHING, conditionDue: '', partners: [], group: '',
};
export const newMilestone = (): MilestoneForm => ({ id: v4(), title: NOTHING, due: '', weight: '', evidence: false });

export const formOf = (c: CommitmentContent): DraftForm => ({
  type: c.type, title: c.title, words: c.words, measure: c.measure, indicator: c.indicator, baseline: c.baseline === null ? '' : String(c.baseline), target: c.target === null ? '' : String(c.target), unit: c.unit,
  themes: [...c.priorities, ...c.themes], goals: c.goals, regions: c.regions, starts: c.starts ?? '', due: c.due ?? '', level: c.level, forum: c.forum ?? '', cycle: String(c.cycle), historic: c.historic,
  milestones: c.milestones.map((m) => ({ id: m.id, title: m.title, due: m.due ?? '', weight: m.weight ? String(m.weight) : '', evidence: m.evidence })),
  condition: c.condition?.text ?? NOTHING, conditionDue: c.condition?.due ?? '', partners: c.partners.map((p) => ({ party: p.party, share: String(p.share) })), group: c.group ?? '',
});

const some = <K extends string, V>(key: K, value: V | '' | null): Partial<Record<K, V>> => (value === '' || value === null ? {} : ({ [key]: value } as Record<K, V>));
const number = (text: string): number | null => (text === '' ? null : Number(text));

/** What is sent; a field that is empty is not said. Priorities and themes stand in one list of the form. */
export const draftOf = (f: DraftForm): CommitmentDraft => ({
  type: f.type, title: f.title, words: f.words, measure: f.measure, indicator: f.indicator, ...some('baseline', number(f.baseline)), ...some('target', number(f.target)), unit: f.unit,
  priorities: f.themes.filter((t) => !t.includes('.')), themes: f.themes.filter((t) => t.includes('.')), goals: [...f.goals], regions: [...f.regions], ...some('starts', f.starts), ...some('due', f.due), level: f.level,
  forum: f.forum, cycle: Number(f.cycle) || CYCLE_MONTHS, historic: f.historic,
  milestones: f.milestones.map((m) => ({ id: m.id, title: m.title, ...some('due', m.due), weight: Number(m.weight) || 0, evidence: m.evidence })),
  ...some('condition', f.condition.en.trim() || f.condition.fr.trim() ? { ...f.condition, ...some('due', f.conditionDue) } : null),
  ...some('partners', f.partners.length ? f.partners.map((p) => ({ party: p.party, share: Number(p.share) || 1 })) : null), ...some('group', f.group),
});
