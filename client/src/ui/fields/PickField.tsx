// One of a long list, found by typing part of it, accents or not: countries, sectors, members. On Mantine's Select.
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Combobox.css';
import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';
import type { Option } from './SelectField.js';
import { fold } from '../fold.js';

interface PickFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** `also`: words by which it is found and which are not shown. */
  readonly options: readonly (Option & { readonly also?: string })[];
  readonly placeholder?: string;
  /** Said when nothing matches. */
  readonly nothing: string;
}

export function PickField({ value, onChange, options, placeholder, nothing, ...frame }: PickFieldProps) {
  const words = useMemo(() => new Map(options.map((o) => [o.value, fold(`${o.label} ${o.also ?? ''}`)])), [options]);
  const filter: OptionsFilter = ({ options: all, search, limit }) => (all as ComboboxItem[]).filter((o) => words.get(o.value)?.includes(fold(search.trim()))).slice(0, limit);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <Select {...control} classNames={{ input: css.field, dropdown: css.options, option: css.option }} value={value} onChange={onChange} data={options.map(({ value: v, label }) => ({ value: v, label }))} filter={filter} limit={60}
          searchable clearable={Boolean(frame.optional)} {...(placeholder ? { placeholder } : {})} nothingFoundMessage={nothing} maxDropdownHeight={320} />
      )}
    </FieldFrame>
  );
}
