// Sections of one version of a record laid over another: what "take only these fields" means. Pure. Not here: which may be taken (judge.ts).
import type { Activity } from '../../contract/activity.js';
import type { Section } from '../../contract/initiatives.views.js';
import { MODELLED, SECTION_FIELDS } from '../sections.js';

const SDG = ['2', '3'];
/** Fields that say nothing of the subject and always follow the newer version. */
const FOLLOWS = new Set(['lastUpdated']);

const SECTION_OF = new Map(Object.entries(SECTION_FIELDS).flatMap(([section, fields]) => fields.map((field) => [field as string, section as Section])));

/** The section of a field that two versions differ in; `part` is the member of the list (for tags: vocabulary and code). */
export const sectionOf = (field: string, part: string): Section => (field === 'tags' ? (SDG.includes(part.split(' ')[0]!) ? 'sdgs' : 'other') : (SECTION_OF.get(field) ?? 'other'));

/** `before` with these sections as `after` has them; all else stays as it is. */
export const laidOver = (before: Activity, after: Activity, sections: readonly Section[]): Activity => {
  const taken = new Set<string>(sections);
  const from = (section: Section): Activity => (taken.has(section) ? after : before);
  const out: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Activity>) {
    const section = SECTION_OF.get(field) ?? 'other';
    const value = FOLLOWS.has(field) ? after[field] : MODELLED.has(field) && section === 'other' ? before[field] : from(section)[field];
    if (value !== undefined) out[field] = value;
  }
  const tags = [...from('sdgs').tags.filter((t) => SDG.includes(t.vocabulary)), ...from('other').tags.filter((t) => !SDG.includes(t.vocabulary))];
  return { ...out, tags } as unknown as Activity;
};
