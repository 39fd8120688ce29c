// One form on one part of a record. What is typed is this person's draft and nobody else's act moves it; it knows on which revision it was begun and what of its own
// part has changed since. Not here: drawing it (RecordForm.tsx).
import { useMemo } from 'react';
import type { EntryView } from '@contract/packet.js';
import type { Section } from '@contract/initiatives.views.js';
import { useChannel } from '../../../wire/use-channel.js';
import { useDraft } from '../../../wire/use-draft.js';
import type { Shown } from '../record/shown.js';

export interface FormState<T> {
  readonly form: T;
  readonly change: (by: Partial<T>) => void;
  /** The revision to be named in the act: the present one as long as nobody has changed this part. */
  readonly basedOn: number;
  /** Acts since the form was begun that changed this part of the record. */
  readonly since: readonly EntryView[];
  /** Goes on from the present revision with what was typed. */
  readonly goOn: () => void;
  readonly forget: () => void;
}
interface Changed { revision?: number; fields?: readonly string[] }

/** @param initial the part as the record has it now; it counts only until something is typed */
export function useRecordForm<T extends object>(shown: Shown, name: string, sections: readonly Section[], initial: T): FormState<T> {
  const { entries } = useChannel(shown.id);
  const [kept, keep] = useDraft<{ form: T; base: number }>(`initiative ${shown.id} ${name}`, shown.view.stage === 'shared', { form: initial, base: shown.revision });
  const since = useMemo(
    () => entries.filter((e) => {
      const { revision = 0, fields = [] } = (e.data ?? {}) as Changed;
      return revision > kept.base && fields.some((f) => (sections as readonly string[]).includes(f));
    }),
    [entries, kept.base, sections],
  );
  return {
    form: kept.form,
    change: (by) => keep({ form: { ...kept.form, ...by }, base: kept.base }),
    basedOn: since.length ? kept.base : shown.revision,
    since,
    goOn: () => keep({ form: kept.form, base: shown.revision }),
    forget: () => keep(null),
  };
}
