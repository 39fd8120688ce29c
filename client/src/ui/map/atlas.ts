// The free atlas put right where its lines are not those of the United Nations' map, and read by ISO code. Pure geometry. Not here: projection and drawing.
// Known to remain: the atlas' own lines in Jammu and Kashmir, the Golan and Abyei, which it holds in no polygon of their own that could be moved.
import { geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';

type Named = { name: string };
export type AtlasTopology = Topology<{ countries: GeometryCollection<Named>; land: GeometryCollection }>;
type Area = TopoPolygon<Named> | TopoMultiPolygon<Named>;

/** Land without borders, and the shape of a State by its alpha-3 code. */
export interface Atlas {
  readonly land: GeoJSON.GeoJsonObject;
  /** Undefined when the atlas has no outline of it. `selection` decides what is drawn apart: Kosovo only when it is itself selected. */
  readonly shape: (code: string, selection: ReadonlySet<string>) => MultiPolygon | undefined;
}

/** A point that tells Crimea's polygon from the others of the same geometry. */
const CRIMEA: [number, number] = [34.1, 44.95];
const RUSSIA = '643';
const UKRAINE = '804';
const KOSOVO = 'XKX';
/** Drawn apart by the atlas, part of a State (numeric code) on the United Nations' map. */
const PART_OF: Readonly<Record<string, string>> = { 'N. Cyprus': '196', Somaliland: '706', Taiwan: '156' };

/** Areas that no code tells, by the names the atlas has for them. */
export const NAMED_AREAS: ReadonlySet<string> = new Set([...Object.keys(PART_OF), 'Kosovo']);

const polygons = (area: Area): number[][][] => (area.type === 'Polygon' ? [area.arcs] : area.arcs);

function areasByCode(topology: AtlasTopology): Map<string, Area[]> {
  const byCode = new Map<string, Area[]>();
  const give = (code: string, area: Area) => byCode.set(code, [...(byCode.get(code) ?? []), area]);
  for (const area of topology.objects.countries.geometries as Area[]) {
    const name = area.properties?.name ?? '';
    const whole = PART_OF[name];
    if (whole) give(whole, area);
    else if (name === 'Kosovo') give(KOSOVO, area);
    else if (area.id === RUSSIA) for (const arcs of polygons(area)) give(holds(topology, arcs, CRIMEA) ? UKRAINE : RUSSIA, { type: 'Polygon', arcs, properties: { name } });
    else if (area.id !== undefined) give(String(area.id), area);
  }
  return byCode;
}

const holds = (topology: AtlasTopology, arcs: number[][], point: [number, number]) => geoContains(feature(topology, { type: 'Polygon', arcs }), point);

/**
 * @param topology world-atlas countries-110m or -50m
 * @param numericOf ISO 3166 alpha-3 → numeric, three digits
 */
export function readAtlas(topology: AtlasTopology, numericOf: (code: string) => string | undefined): Atlas {
  const byCode = areasByCode(topology);
  const shape = (code: string, selection: ReadonlySet<string>) => {
    const areas = byCode.get(code === KOSOVO ? KOSOVO : (numericOf(code) ?? ''));
    if (!areas) return undefined;
    const joined = code === 'SRB' && !selection.has(KOSOVO) ? [...areas, ...(byCode.get(KOSOVO) ?? [])] : areas;
    return merge(topology, joined);
  };
  return { land: feature(topology, topology.objects.land), shape };
}
