// What the components compute without a page: the atlas put right, hours and numbers in both languages, time left, decimals as they are typed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { smallAtlas } from '../client/build/small-atlas.js';
import { alsoCalled } from '../client/src/ui/cities.js';
import { fold } from '../client/src/ui/fold.js';
import { readDecimal, writeDecimal } from '../client/src/ui/fields/decimal.js';
import { readAtlas, type AtlasTopology } from '../client/src/ui/map/atlas.js';
import { HEIGHT, layOut, nearView, neighbour, WIDTH } from '../client/src/ui/map/layout.js';
import { stepOf, stepsFor } from '../client/src/ui/map/steps.js';
import { amount, bytes, entryNo, figure, percent } from '../client/src/ui/number.js';
import { spanOf, urgency } from '../client/src/ui/span.js';
import { dayKey, hour, longDay, moment, offset, shortDay, wallHour } from '../client/src/ui/when.js';

const require = createRequire(import.meta.url);
const NB = '\u00a0';
const NARROW = '\u202f';

const published = (scale: string) => JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as AtlasTopology;

describe.each([['as it is drawn', smallAtlas()], ['at 110m', published('110m')], ['at 50m', published('50m')]])('the atlas %s', (_, topology) => {
  const codes: Record<string, string> = { UKR: '804', RUS: '643', SOM: '706', CYP: '196', SRB: '688', MAR: '504', ESH: '732', CHN: '156' };
  const atlas = readAtlas(topology, (code) => codes[code]);
  const within = (code: string, point: [number, number], selection: string[] = [code]) => {
    const shape = atlas.shape(code, new Set(selection));
    return shape !== undefined && geoContains(shape, point);
  };

  it.each([
    ['Simferopol', 'UKR', 'RUS', [34.1, 44.95]],
    ['Hargeisa', 'SOM', 'ETH', [44.06, 9.56]],
    ['northern Nicosia', 'CYP', 'TUR', [33.5, 35.27]],
  ] as const)('draws %s in %s and not in %s', (_place, in_, out, [lon, lat]) => {
    expect(within(in_, [lon, lat])).toBe(true);
    expect(within(out, [lon, lat])).toBe(false);
  });

  it('keeps the rest of Ukraine and of Russia where they are', () => {
    expect(within('UKR', [30.5, 50.4])).toBe(true);
    expect(within('RUS', [37.6, 55.7])).toBe(true);
    expect(within('RUS', [30.5, 50.4])).toBe(false);
  });

  it('draws Kosovo apart only when it is itself selected', () => {
    expect(within('SRB', [21.0, 42.6])).toBe(true);
    expect(within('SRB', [21.0, 42.6], ['SRB', 'XKX'])).toBe(false);
    expect(within('XKX', [21.0, 42.6])).toBe(true);
  });

  it('gives Western Sahara to nobody', () => {
    expect(within('MAR', [-12, 26])).toBe(false);
    expect(within('ESH', [-12, 26])).toBe(true);
  });
});

describe('the map', () => {
  const codes: Record<string, string> = { MLI: '466', NER: '562', COL: '170', JOR: '400' };
  const atlas = readAtlas(smallAtlas(), (code) => codes[code]);
  const countries = [['COL', 4], ['MLI', 5], ['NER', 3], ['JOR', 4], ['TUV', 1], ['ZZZ', 9]].map(([code, count]) => ({ code: String(code), name: String(code), count: Number(count) }));
  const middle = (code: string) => (code === 'TUV' ? ([179.2, -8.5] as const) : undefined);
  const places = layOut(countries, { atlas, steps: [2, 4], middle, unit: 1 });
  const at = (code: string) => {
    const found = places.find((p) => p.code === code);
    if (!found) throw new Error(`${code} is not on the map`);
    return found;
  };

  it('numbers a large country inside, a small one on a leader, and shows what has no outline as a dot', () => {
    expect(at('MLI')).toMatchObject({ label: 'inside', step: 3 });
    expect(at('JOR').label).toBe('leader');
    expect(at('TUV')).toMatchObject({ label: 'none', outline: undefined });
    expect(places.map((p) => p.code)).not.toContain('ZZZ');
  });
  it('drops labels that would not fit a phone', () => {
    const phone = layOut(countries, { atlas, steps: [2, 4], middle, unit: 4 });
    expect(phone.filter((p) => p.label !== 'none').length).toBeLessThan(places.filter((p) => p.label !== 'none').length);
  });
  it('shows a few places from near, with the land around them, and never beyond its own edge', () => {
    const near = nearView([at('MLI')]);
    expect(near.width).toBeCloseTo(WIDTH / 3);
    const holds = (view: typeof near, code: string) => view.x < at(code).x && at(code).x < view.x + view.width && view.y < at(code).y && at(code).y < view.y + view.height;
    expect([holds(near, 'MLI'), holds(near, 'NER'), holds(near, 'COL')]).toEqual([true, true, false]);
    const both = nearView([at('MLI'), at('COL')]);
    expect([holds(both, 'MLI'), holds(both, 'COL'), both.width > near.width]).toEqual([true, true, true]);
    const edge = nearView([at('TUV')]);
    expect([edge.x + edge.width <= WIDTH, edge.y + edge.height <= HEIGHT]).toEqual([true, true]);
    expect(nearView([])).toEqual({ x: 0, y: 0, width: WIDTH, height: HEIGHT });
  });
  it('is walked by arrow keys to the nearest in that direction', () => {
    expect(neighbour(places, at('MLI'), 'ArrowRight')?.code).toBe('NER');
    expect(neighbour(places, at('MLI'), 'ArrowLeft')?.code).toBe('COL');
    expect(neighbour(places, at('COL'), 'ArrowLeft')).toBeUndefined();
    expect(neighbour(places, at('COL'), 'Enter')).toBeUndefined();
  });
});

describe('dates and hours', () => {
  const at = '2026-11-25T20:00:00Z';
  const now = '2026-11-24T15:42:07Z';
  it('are said in the language and zone of the reader, with a city', () => {
    expect(moment(at, { zone: 'America/Santiago' }, 'en', now)).toBe(`Wed 25${NB}Nov, 17:00 Santiago`);
    expect(moment(at, { zone: 'America/Santiago' }, 'fr', now)).toBe(`mer. 25${NB}nov., 17${NB}h, Santiago`);
    expect(moment(at, { zone: 'America/Costa_Rica', who: 'présidence' }, 'fr', now)).toBe(`mer. 25${NB}nov., 14${NB}h, San José (présidence)`);
  });
  it('write French hours and ordinals as French does', () => {
    expect(hour('2026-11-24T12:42:07Z', 'America/New_York', 'fr')).toBe(`7${NB}h${NB}42`);
    expect(hour(now, 'America/Santiago', 'fr', true)).toBe(`12${NB}h${NB}42${NB}min${NB}07${NB}s`);
    expect(hour('2026-11-24T03:00:00Z', 'America/Santiago', 'en')).toBe('00:00');
    expect(['09:00', '17:30', '00:05'].map((at) => wallHour(at, 'fr'))).toEqual([`9${NB}h`, `17${NB}h${NB}30`, `0${NB}h${NB}05`]);
    expect(wallHour('09:00', 'en')).toBe('09:00');
    expect(longDay('2026-05-01T12:00:00Z', 'UTC', 'fr')).toBe(`vendredi 1er${NB}mai 2026`);
    expect(longDay(now, 'UTC', 'en')).toBe(`Tuesday 24${NB}November 2026`);
  });
  it('name a post’s city as the reader’s language does, whichever of the two it was entered in', () => {
    expect(moment(at, { zone: 'Europe/Zurich', city: 'Geneva' }, 'fr', now)).toBe(`mer. 25${NB}nov., 21${NB}h, Genève`);
    expect(moment(at, { zone: 'Europe/Zurich', city: 'Genève' }, 'en', now)).toBe(`Wed 25${NB}Nov, 21:00 Geneva`);
    expect(moment(at, { zone: 'Europe/Zurich', city: 'Lausanne' }, 'fr', now)).toBe(`mer. 25${NB}nov., 21${NB}h, Lausanne`);
  });
  it('name the year only when it is another', () => {
    expect(shortDay('2027-06-30T12:00:00Z', 'UTC', 'en', now)).toBe(`Wed 30${NB}Jun 2027`);
    expect(shortDay('2026-09-30T12:00:00Z', 'UTC', 'en', now)).toBe(`Wed 30${NB}Sep`);
  });
  it('keep the day of the zone, and its offset', () => {
    expect(dayKey('2026-11-25T02:00:00Z', 'America/Santiago')).toBe('2026-11-24');
    expect(offset(now, 'America/Santiago')).toBe('UTC\u22123');
    expect(offset(now, 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(offset(now, 'UTC')).toBe('UTC');
  });
});

describe('time left', () => {
  const h = 3_600_000;
  it('is rounded down, and equality is late', () => {
    expect(spanOf(28 * h + 59 * 60_000)).toEqual({ past: false, days: 1, hours: 4, minutes: 59 });
    expect(spanOf(0)).toEqual({ past: true, days: 0, hours: 0, minutes: 0 });
    expect(spanOf(-50 * h)).toMatchObject({ past: true, days: 2 });
  });
  it('is amber under 48 hours and red from the instant on', () => {
    expect([urgency(48 * h), urgency(48 * h - 1), urgency(0)]).toEqual(['far', 'soon', 'late']);
  });
});

describe('numbers', () => {
  it('are grouped as the language does', () => {
    expect(figure(11240000, 'en')).toBe('11,240,000');
    expect(figure(11240000, 'fr')).toBe(`11${NARROW}240${NARROW}000`);
    expect(percent('12.5', 'fr')).toBe(`12,5${NB}%`);
    expect(entryNo(4206, 'en')).toBe(`no.${NB}4${NARROW}206`);
    expect(entryNo(214, 'fr')).toBe(`n°${NB}214`);
    expect(bytes(1_234_567, 'fr')).toBe(`1,2${NB}Mo`);
  });
  it('lose no digit of a decimal given as text', () => {
    expect(amount('12345678901234567.89', 'en')).toBe('12,345,678,901,234,567.89');
    expect(amount('3400000.00', 'en')).toBe('3,400,000');
    expect(amount('0.5', 'fr')).toBe('0,50');
  });
  it.each([
    ['1 234,50', 'fr', '1234.50'], ['1,234.50', 'en', '1234.50'], ['1,234', 'en', '1234'], ['1,5', 'en', '1.5'], ['1.5', 'fr', '1.5'],
    ['1.234.567', 'fr', '1234567'], ['1.234,5', 'en', '1234.5'], ['−3', 'fr', '-3'], ['', 'en', ''], ['twelve', 'en', null], ['1..2', 'en', null],
  ] as const)('read %j typed in %s as %j', (typed, lang, plain) => {
    expect(readDecimal(typed, lang)).toBe(plain);
  });
  it('come back as they were written', () => {
    expect(readDecimal(writeDecimal('-1234567.5', 'fr'), 'fr')).toBe('-1234567.5');
    expect(writeDecimal('1234567.5', 'en')).toBe('1,234,567.5');
  });
});

describe('the steps of a map', () => {
  it('rise strictly and begin above one', () => {
    expect(stepsFor([])).toEqual([2, 3]);
    expect(stepsFor([1, 1, 1])).toEqual([2, 3]);
    const steps = stepsFor([1, 1, 1, 2, 2, 3, 3, 4, 5]);
    expect(steps[0]).toBeLessThan(steps[1]);
    expect([1, steps[0], steps[1]].map((n) => stepOf(n, steps))).toEqual([1, 2, 3]);
  });
});

describe('a zone is found by what people type', () => {
  it.each([
    ['calcutta', 'Asia/Kolkata'], ['kolkata', 'Asia/Calcutta'], ['kiev', 'Europe/Kyiv'], ['kyiv', 'Europe/Kiev'], ['saigon', 'Asia/Ho_Chi_Minh'], ['geneve', 'Europe/Zurich'], ['vienne', 'Europe/Vienna'],
  ])('%s: %s', (typed, zone) => expect(fold(alsoCalled(zone))).toContain(typed));
});
