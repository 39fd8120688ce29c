// At build time, finds the States and territories too small for the map's coarse outline and gives their middle, so that they can be shown as a dot.
// Not here: drawing (src/ui/map). The fine atlas never leaves the build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

const ID = 'virtual:small-places';
const require = createRequire(import.meta.url);
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const atlas = (scale: '110m' | '50m') => JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Atlas;

/** ISO numeric code → [longitude, latitude] of every place the coarse atlas leaves out. */
export function middlesOfSmallPlaces(): Record<string, [number, number]> {
  const drawn = new Set(atlas('110m').objects.countries.geometries.map((g) => g.id));
  const fine = atlas('50m');
  const missing = fine.objects.countries.geometries.filter((g) => g.id !== undefined && !drawn.has(g.id));
  return Object.fromEntries(missing.map((g) => [String(g.id), geoCentroid(feature(fine, g)).map((n) => Math.round(n * 100) / 100) as [number, number]]));
}

/** Vite plugin that serves the table as `virtual:small-places`. */
export function smallPlaces(): Plugin {
  return {
    name: 'concord-small-places',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export const SMALL_PLACES = ${JSON.stringify(middlesOfSmallPlaces())};` : null),
  };
}
