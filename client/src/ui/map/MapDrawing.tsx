// The map's drawing: land in one tone, selected countries in three steps with their numbers, roving focus over them. Loaded with the atlas when a map is first wanted.
import codes from 'i18n-iso-countries/codes.json';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { SMALL_PLACES } from 'virtual:small-places';
import topology from 'virtual:world-atlas';
import { useUiWords } from '../words.js';
import { readAtlas } from './atlas.js';
import css from './Map.module.css';
import { HEIGHT, landPath, layOut, nearView, neighbour, WIDTH, type Place } from './layout.js';
import type { WorldMapProps } from './WorldMap.js';
import type { Steps } from './steps.js';

const numeric = new Map(codes.map(([, alpha3 = '', number = '']) => [alpha3, number]));
const atlas = readAtlas(topology, (code) => numeric.get(code));
const land = landPath(atlas);
const middle = (code: string) => SMALL_PLACES[numeric.get(code) ?? ''];

export function MapDrawing({ countries, shows = 'counts', chosen = [], onPick, label, steps }: WorldMapProps & { steps: Steps }) {
  const say = useUiWords();
  const { ref: frame, width } = useElementSize<HTMLDivElement>();
  const unit = width > 0 ? WIDTH / width : 1;
  const places = useMemo(() => layOut(countries, { atlas, steps, middle, unit }), [countries, steps, unit]);
  const view = shows === 'places' ? nearView(places) : null;
  const [current, setCurrent] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stop = places.some((p) => p.code === current) ? current : places[0]?.code;
  const onKey = (e: KeyboardEvent, place: Place) => {
    if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); onPick?.(place.code); return; }
    const next = neighbour(places, place, e.key);
    if (!next) return;
    e.preventDefault();
    setCurrent(next.code);
    svg.current?.querySelector<SVGGElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    <div ref={frame}>
    <svg ref={svg} viewBox={view ? `${view.x} ${view.y} ${view.width} ${view.height}` : `0 0 ${WIDTH} ${HEIGHT}`} data-shows={shows} className={css.map} role="group" aria-label={`${label}. ${onPick ? say('map.keys') : ''}`}>
      <path d={land} className={css.land} />
      {places.map((p) => {
        const words = view ? p.name : say('map.label', { name: p.name, count: p.count });
        return (
          <g key={p.code} data-code={p.code} data-step={view ? 3 : p.step} className={css.country} data-tip={words} aria-label={words} tabIndex={p.code === stop ? 0 : -1}
            {...(onPick ? { role: 'button', 'aria-pressed': chosen.includes(p.code), onClick: () => onPick(p.code), onKeyDown: (e: KeyboardEvent) => onKey(e, p) } : { role: 'img' })} onFocus={() => setCurrent(p.code)}>
            {p.outline ? <path d={p.outline} /> : <circle cx={p.x} cy={p.y} r={view ? 2 : 3.5} />}
          </g>
        );
      })}
      {!view && <g aria-hidden className={css.labels}>{places.map((p) => <Label key={p.code} place={p} unit={unit} />)}</g>}
    </svg>
    </div>
  );
}

function Label({ place, unit }: { place: Place; unit: number }) {
  if (place.label === 'none') return null;
  if (place.label === 'inside') return <text x={place.x} y={place.y + 4 * unit} fontSize={11.5 * unit} textAnchor="middle" data-inside="">{place.count}</text>;
  const left = place.x > WIDTH - 110 * unit;
  const side = left ? -unit : unit;
  return (
    <>
      <path d={`M${place.x} ${place.y}l${14 * side} ${-22 * unit}`} strokeWidth={unit} />
      <text x={place.x + 16 * side} y={place.y - 24 * unit} fontSize={11.5 * unit} textAnchor={left ? 'end' : 'start'}>{place.name} {place.count}</text>
    </>
  );
}
