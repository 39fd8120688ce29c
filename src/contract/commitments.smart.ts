// What a registration must have and what it should have (§3.9, 2; d11): field by field, pure, so that a form and the door say the same. Not here: the rules of single fields (commitments.ts).
import type { CommitmentDraft } from './commitments.js';
import { CYCLE_MONTHS, type CommitmentContent, type CommitmentForm } from './commitments.views.js';
import { withPriorities } from './priorities.js';

const or = <T>(said: T | undefined, otherwise: T): T => said ?? otherwise;
const both = (given: { en?: string; fr?: string } | undefined): { en: string; fr: string } => ({ en: given?.en?.trim() ?? '', fr: given?.fr?.trim() ?? '' });
const days = (d: { starts?: string; due?: string }): { starts: string | null; due: string | null } => ({ starts: d.starts ?? null, due: d.due ?? null });
/** Figures and days, null where none is said. */
const plain = (d: CommitmentDraft): Pick<CommitmentContent, 'baseline' | 'target' | 'starts' | 'due'> => ({ baseline: d.baseline ?? null, target: d.target ?? null, ...days(d) });
const formOf = (d: CommitmentDraft): CommitmentForm => (d.group ? 'group' : d.partners?.length ? 'joint' : 'single');
const conditionOf = ({ condition }: CommitmentDraft): CommitmentContent['condition'] => (condition?.en?.trim() || condition?.fr?.trim() ? { text: both(condition), due: condition.due ?? null } : null);
/** A draft with everything that it does not say. A theme brings its priority with it. */
export const contentOf = (d: CommitmentDraft, form: CommitmentForm = formOf(d)): CommitmentContent => {
  const tags = withPriorities([...d.priorities, ...or(d.themes, [])]);
  return {
    form, type: d.type, title: both(d.title), words: both(d.words), measure: both(d.measure), indicator: both(d.indicator), ...plain(d), unit: or(d.unit, '').trim(), priorities: tags.filter((t) => !t.includes('.')),
    themes: tags.filter((t) => t.includes('.')), goals: or(d.goals, []), regions: or(d.regions, []), level: d.level, forum: or(d.forum, '').trim() || null,
    cycle: or(d.cycle, CYCLE_MONTHS), historic: or(d.historic, false),
    milestones: or(d.milestones, []).map((m) => ({ id: m.id, title: both(m.title), ...days(m), weight: or(m.weight, 0), evidence: or(m.evidence, false) })),
    condition: conditionOf(d), partners: or(d.partners, []).map(({ party, share }) => ({ party, share })), group: d.group ?? null,
  };
};

export type SmartField = 'title' | 'words' | 'languages' | 'priority' | 'dates' | 'milestones' | 'measure' | 'due' | 'unit' | 'indicator' | 'target';
/**
 * `blocks`: nothing is registered without it. `uncounts`: it is registered as a political statement, which no scorecard counts. `advises`: it would be better with it.
 */
export type SmartVerdict = 'met' | 'blocks' | 'uncounts' | 'advises';
export interface SmartLine {
  field: SmartField;
  verdict: SmartVerdict;
}

const whole = ({ en, fr }: { en: string; fr: string }): boolean => Boolean(en.trim() && fr.trim());
const some = ({ en, fr }: { en: string; fr: string }): boolean => Boolean(en.trim() || fr.trim());
/** Weights are given to all milestones and make a hundred, or to none. */
const weighed = (c: CommitmentContent): boolean => {
  const sum = c.milestones.reduce((n, m) => n + m.weight, 0);
  return sum === 0 || (sum === 100 && c.milestones.every((m) => m.weight > 0));
};
const inOrder = (c: CommitmentContent): boolean =>
  !(c.starts && c.due && c.due < c.starts) && c.milestones.every((m) => !(m.starts && m.due && m.due < m.starts) && !(m.due && c.due && m.due > c.due));

/** Every field with its verdict, in the order in which a form asks. Both languages block only what goes to the public (§3.11). */
export const smart = (c: CommitmentContent): SmartLine[] => {
  const line = (field: SmartField, met: boolean, otherwise: Exclude<SmartVerdict, 'met'>): SmartLine => ({ field, verdict: met ? 'met' : otherwise });
  const texts = [c.title, c.words, ...(some(c.measure) ? [c.measure] : []), ...(c.condition ? [c.condition.text] : []), ...c.milestones.map((m) => m.title)];
  return [
    line('title', some(c.title), 'blocks'),
    line('words', some(c.words), 'blocks'),
    line('languages', texts.every(whole), c.level === 'public' ? 'blocks' : 'advises'),
    line('priority', c.priorities.length > 0, 'blocks'),
    line('dates', inOrder(c), 'blocks'),
    line('milestones', weighed(c) && c.milestones.every((m) => some(m.title)), 'blocks'),
    line('measure', some(c.measure), 'uncounts'),
    line('due', c.due !== null, 'uncounts'),
    line('unit', c.unit.trim() !== '', 'advises'),
    line('indicator', some(c.indicator), 'advises'),
    line('target', c.target !== null, 'advises'),
  ];
};
/** Fields without which nothing is registered. */
export const blocking = (c: CommitmentContent): SmartField[] => smart(c).filter((l) => l.verdict === 'blocks').map((l) => l.field);
/** Whether a scorecard counts it: there is something to measure, by a day. */
export const counts = (c: CommitmentContent): boolean => smart(c).every((l) => l.verdict !== 'uncounts');
