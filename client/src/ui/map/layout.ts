// Where everything on the map stands: projection, outlines, the anchor and label of each country, the part of the world that is shown, and the neighbour an arrow key
// leads to. Pure; no colour, no React.
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Atlas } from './atlas.js';
import { roomiest } from './roomiest.js';
import { stepOf, type Steps } from './steps.js';

export const WIDTH = 780;
export const HEIGHT = 318;

export interface MapCountry {
  /** ISO 3166 alpha-3. */
  readonly code: string;
  /** In the reader's language. */
  readonly name: string;
  readonly count: number;
}
export interface Place extends MapCountry {
  readonly x: number;
  readonly y: number;
  readonly step: 1 | 2 | 3;
  /** Outline as path data; absent for a place too small to be drawn, which is a dot. */
  readonly outline?: string | undefined;
  /** `inside` the outline, on a `leader` beside it, or none where it would cover another. */
  readonly label: 'inside' | 'leader' | 'none';
  /** What it covers, from the upper left to the lower right. */
  readonly box: Box;
}
type Box = readonly [left: number, top: number, right: number, bottom: number];

const projection = geoNaturalEarth1().scale(146).translate([WIDTH / 2 - 14, 196]).clipExtent([[0, 0], [WIDTH, HEIGHT]]);
const path = geoPath(projection).digits(1);

/** Path data of the land behind everything. */
export const landPath = (atlas: Atlas): string => path(atlas.land as Parameters<typeof path>[0]) ?? '';

/** What the layout needs beside the countries. */
interface Ground {
  readonly atlas: Atlas;
  readonly steps: Steps;
  /** Longitude and latitude of a place that has no outline. */
  readonly middle: (code: string) => readonly [number, number] | undefined;
  /** Map units a pixel: labels keep their size on a small screen, so fewer of them fit. */
  readonly unit: number;
}

/** Largest counts first, so that their labels find room before the others. */
export function layOut(countries: readonly MapCountry[], { atlas, steps, middle, unit }: Ground): Place[] {
  const selection = new Set(countries.map((c) => c.code));
  const places: Place[] = [];
  const taken: { x: number; y: number; half: number }[] = [];
  for (const country of [...countries].sort((a, b) => b.count - a.count)) {
    const shape = atlas.shape(country.code, selection);
    const anchor = shape ? anchorOf(shape) : dotOf(middle(country.code));
    if (!anchor) continue;
    const [x, y] = anchor.point;
    const step = stepOf(country.count, steps);
    const inside = anchor.clear > 5 * unit;
    const box = inside ? { x, y, half: 7 * unit } : { x: x + 46 * unit, y: y - 26 * unit, half: 38 * unit };
    const wanted = inside ? step > 1 : step === 3;
    const free = wanted && taken.every((t) => Math.abs(t.x - box.x) > t.half + box.half || Math.abs(t.y - box.y) > 15 * unit);
    if (free) taken.push(box);
    const [[left, top], [right, bottom]] = shape ? path.bounds(shape) : [[x, y], [x, y]];
    places.push({ ...country, x, y, step, outline: shape ? (path(shape) ?? undefined) : undefined, label: free ? (inside ? 'inside' : 'leader') : 'none', box: [left, top, right, bottom] });
  }
  return places;
}

/** A place without an outline: nothing fits inside a dot. */
function dotOf(lonLat: readonly [number, number] | undefined) {
  const point = lonLat && projection([lonLat[0], lonLat[1]]);
  return point ? { point, clear: 0 } : null;
}

/** Where the number goes: the roomiest point of the largest part, so that overseas parts do not pull it into the sea. */
function anchorOf(shape: GeoJSON.MultiPolygon): { readonly point: [number, number]; readonly clear: number } {
  const parts = shape.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const largest = parts.reduce((a, b) => (path.area(b) > path.area(a) ? b : a));
  return roomiest((largest.coordinates[0] ?? []).flatMap((at) => [projection([at[0] ?? 0, at[1] ?? 0])].filter((p) => p !== null)));
}

/** The part of the drawing that a map of places shows. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const WHOLE: View = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
/** No nearer than a third of the world's width: a country is told by its continent. */
const NEAREST = WIDTH / 3;
const ROOM = 1.5;

/** The places with the land around them, in the shape of the whole: what a small map shows instead of the world. Without places, the whole. */
export function nearView(places: readonly Place[]): View {
  if (!places.length) return WHOLE;
  const edge = (side: 0 | 1 | 2 | 3, pick: (...n: number[]) => number) => pick(...places.map((p) => p.box[side]));
  const [left, top, right, bottom] = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  const width = Math.min(WIDTH, Math.max(NEAREST, (right - left) * ROOM, ((bottom - top) * ROOM * WIDTH) / HEIGHT));
  const height = (width * HEIGHT) / WIDTH;
  const within = (middle: number, size: number, whole: number) => Math.min(Math.max(0, middle - size / 2), whole - size);
  return { x: within((left + right) / 2, width, WIDTH), y: within((top + bottom) / 2, height, HEIGHT), width, height };
}

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The place an arrow key leads to from `from`: the nearest in that direction, or none. */
export function neighbour(places: readonly Place[], from: Place, key: string): Place | undefined {
  const way = ARROWS[key];
  if (!way) return undefined;
  const [dx, dy] = way;
  const cost = (p: Place) => {
    const along = (p.x - from.x) * dx + (p.y - from.y) * dy;
    const aside = Math.abs((p.x - from.x) * dy) + Math.abs((p.y - from.y) * dx);
    return along <= 0 ? Infinity : along + 2 * aside;
  };
  return places.filter((p) => p.code !== from.code).reduce<Place | undefined>((a, p) => (cost(p) < (a ? cost(a) : Infinity) ? p : a), undefined);
}
