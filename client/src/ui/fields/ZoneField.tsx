// A time zone, found by its city in the reader's language or by its own name. Not here: what an hour is in it.
import { useMemo } from 'react';
import { alsoCalled, cityOf } from '../cities.js';
import { PickField } from './PickField.js';
import type { FieldProps } from './FieldFrame.js';
import { useNow } from '../clock.js';
import { useLang } from '../language.js';
import { offset } from '../when.js';

/** No zone has this name. */
const UNCHOSEN = '-';

interface ZoneFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly nothing: string;
  /** What the empty choice is called, where there may be none. */
  readonly unchosen?: string;
}

export function ZoneField({ value, onChange, unchosen, ...frame }: ZoneFieldProps) {
  const lang = useLang();
  const now = useNow('minute');
  const day = Math.floor(now / 86_400_000);
  const options = useMemo(() => {
    const zones = Intl.supportedValuesOf('timeZone');
    // A browser may know a zone by an older name than the one that is stored.
    const all = value && !zones.includes(value) ? [value, ...zones] : zones;
    const named = all.map((zone) => ({ value: zone, label: `${cityOf(zone, lang)}, ${offset(day * 86_400_000, zone)} (${zone})`, also: alsoCalled(zone) })).sort((a, b) => a.label.localeCompare(b.label, lang));
    return unchosen ? [{ value: UNCHOSEN, label: unchosen }, ...named] : named;
  }, [lang, day, value, unchosen]);
  return <PickField {...frame} value={value || (unchosen ? UNCHOSEN : null)} onChange={(v) => v && onChange(v === UNCHOSEN ? '' : v)} options={options} />;
}
