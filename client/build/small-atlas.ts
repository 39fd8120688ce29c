// At build time, makes the atlas of the map as small as the map can show: a grid of a twenty-fifth of a degree, and names only of the areas that are told by them
// (src/ui/map/atlas.ts). Not here: drawing. The atlas as it was published never leaves the build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize, transform } from 'topojson-client';
import type { Plugin } from 'vite';
import { NAMED_AREAS, type AtlasTopology } from '../src/ui/map/atlas.js';

const require = createRequire(import.meta.url);
const ID = 'virtual:world-atlas';
/** Steps around the world: less than a tenth of a pixel of the largest map. */
const STEPS = 10_000;

export function smallAtlas(): AtlasTopology {
  const published = JSON.parse(readFileSync(require.resolve('world-atlas/countries-110m.json'), 'utf8')) as AtlasTopology;
  const { transform: grid, ...whole } = published;
  const placed = transform(grid!);
  whole.arcs = published.arcs.map((arc) => arc.map((point, i) => placed([...point], i > 0)));
  for (const area of whole.objects.countries.geometries) if (!NAMED_AREAS.has((area.properties as { name?: string } | undefined)?.name ?? '')) delete area.properties;
  return quantize(whole, STEPS);
}

/** Vite plugin that serves it as `virtual:world-atlas`. */
export function smallAtlasOf(): Plugin {
  return {
    name: 'concord-small-atlas',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(smallAtlas())};` : null),
  };
}
