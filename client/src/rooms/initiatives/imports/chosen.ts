// Which records of a preview are chosen, and of changed ones which parts. It lives while the page does. Not here: drawing it.
import { useState } from 'react';
import type { ChosenRecord } from '@contract/imports.js';
import type { ImportRecordRow } from '@contract/imports.views.js';
import type { Section } from '@contract/initiatives.views.js';

export interface Chosen {
  has(index: number): boolean;
  hasField(index: number, field: Section): boolean;
  set(record: ImportRecordRow, is: boolean): void;
  setField(record: ImportRecordRow, field: Section, is: boolean): void;
  /** As the act carries them. */
  records(): ChosenRecord[];
}

/** Of a changed record all that was not edited here by hand; what was, only when it is named. */
const usual = (r: ImportRecordRow): Section[] => r.sections.filter((s) => !r.conflicts.includes(s));

export function useChosen(): Chosen {
  const [chosen, setChosen] = useState<ReadonlyMap<number, readonly Section[] | null>>(new Map());
  const put = (index: number, fields: readonly Section[] | null | undefined) =>
    setChosen((was) => {
      const next = new Map(was);
      if (fields === undefined) next.delete(index);
      else next.set(index, fields);
      return next;
    });
  return {
    has: (index) => chosen.has(index),
    hasField: (index, field) => chosen.get(index)?.includes(field) ?? false,
    set: (r, is) => put(r.index, is ? (r.verdict === 'changed' ? usual(r) : null) : undefined),
    setField: (r, field, is) => {
      const fields = (chosen.get(r.index) ?? []).filter((f) => f !== field);
      const next = is ? [...fields, field] : fields;
      put(r.index, next.length ? next : undefined);
    },
    records: () => [...chosen].sort(([a], [b]) => a - b).map(([index, fields]) => ({ index, ...(fields ? { fields: [...fields] } : {}) })),
  };
}
