// A selection on a map of the world: land without inner borders, only the selection outlined. Never alone: the same numbers stand in a table (`table`).
import { useMemo, type ReactNode } from 'react';
import { Late, late } from '../Late.js';
import { useLang } from '../language.js';
import { figure } from '../number.js';
import { useUiWords } from '../words.js';
import css from './Map.module.css';
import type { MapCountry } from './layout.js';
import { stepsFor, type Steps } from './steps.js';

const MapDrawing = late(() => import('./MapDrawing.js').then((m) => ({ default: m.MapDrawing })));

export interface WorldMapProps {
  readonly countries: readonly MapCountry[];
  /** `counts`: the world, in steps of one colour with their numbers. `places`: only where, in one colour, from as near as the places allow. */
  readonly shows?: 'counts' | 'places';
  readonly chosen?: readonly string[];
  /** Adds a country to the filter, or takes it away. */
  readonly onPick?: (code: string) => void;
  /** What the map shows, for those who do not see it. */
  readonly label: string;
  /** The way to the table of the same numbers: required, a drawing is never the only form. */
  readonly table: ReactNode;
  /** Said under the key: "One place is withheld for safety." */
  readonly note?: ReactNode;
}

export function WorldMap(props: WorldMapProps) {
  const steps = useMemo(() => stepsFor(props.countries.map((c) => c.count)), [props.countries]);
  return (
    <figure className={css.figure}>
      <div className={css.frame}><Late><MapDrawing {...props} steps={steps} /></Late></div>
      <figcaption><MapKey steps={props.shows === 'places' ? null : steps} note={props.note} table={props.table} /></figcaption>
    </figure>
  );
}

function MapKey({ steps, note, table }: { steps: Steps | null; note?: ReactNode; table: ReactNode }) {
  const say = useUiWords();
  return (
    <ul className={`note soft num ${css.key}`}>
      {steps && <StepKey steps={steps} />}
      {note && <li>{note}</li>}
      <li>{say('map.borders')}</li>
      <li>{table}</li>
    </ul>
  );
}

function StepKey({ steps: [second, third] }: { steps: Steps }) {
  const say = useUiWords();
  const lang = useLang();
  const range = (from: number, to: number) => (from === to ? figure(from, lang) : say('map.between', { from: figure(from, lang), to: figure(to, lang) }));
  return (
    <>
      <li><i data-step="3" />{say('map.from', { from: figure(third, lang) })}</li>
      <li><i data-step="2" />{range(second, third - 1)}</li>
      <li><i data-step="1" />{range(1, second - 1)}</li>
    </>
  );
}
