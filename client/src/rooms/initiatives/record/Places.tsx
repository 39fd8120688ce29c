// Where it is at work: countries and regions with their shares, named places, a small map of the countries. What is withheld is said in words, never left out silently.
import type { ReactNode } from 'react';
import type { Location } from '@contract/activity.js';
import { hasWord, useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { WorldMap } from '../../../ui/map/WorldMap.js';
import { percent } from '../../../ui/number.js';
import { Section } from '../../../ui/Section.js';
import { useCountries, type Countries } from '../../../record/use-countries.js';
import css from './Initiative.module.css';
import { anyIn, exactlyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Places({ shown, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const { activity } = shown;
  const countries = useCountries();
  const codes = [...new Set(activity.countries.map((c) => countries.alpha3(c.code)))];
  const some = activity.countries.length + activity.regions.length + activity.locations.length > 0;
  return (
    <Section title={say('places')} end={end}>
      {form ?? (
        <>
          <Withheld shown={shown} />
          {!some && shown.view.protection.precision !== 'none' && <p className="soft">{say('places.none')}</p>}
          {some && (
            <div className={css.places}>
              <PlaceList shown={shown} countries={countries} />
              {codes.length > 0 && <WorldMap shows="places" countries={codes.map((code) => ({ code, name: countries.name(code), count: 1 }))} label={say('places.map')} table={say('places.list')} />}
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function Withheld({ shown: { view, mine } }: { shown: Shown }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const { precision, reason } = view.protection;
  if (precision === 'exact') return null;
  const why = reason ? word(`initiative.reason.${reason}`).toLocaleLowerCase() : say('protection.no-reason');
  if (mine) return <p className="small soft">{say('places.coarse', { precision: word(`initiative.precision.${precision}`), reason: why })}</p>;
  return <p className="small soft">{precision === 'none' ? say('places.withheld', { reason: why }) : say('places.less', { precision: word(`initiative.precision.${precision}`), reason: why })}</p>;
}

function PlaceList({ shown: { activity }, countries }: { shown: Shown; countries: Countries }) {
  const lang = useLang();
  const word = useRecordWords();
  const share = (p: string | undefined) => p && <span className="faint num"> {percent(p, lang)}</span>;
  const region = (code: string, own: string) => (hasWord(`region.${code.padStart(3, '0')}`) ? word(`region.${code.padStart(3, '0')}`) : own || code);
  return (
    <ul className={css.list}>
      {activity.countries.map((c, i) => <li key={`c${i}`} className="strong">{countries.name(countries.alpha3(c.code))}{share(c.percentage)}</li>)}
      {activity.regions.map((r, i) => <li key={`r${i}`} className="strong">{region(r.vocabulary === '2' ? r.code : '', exactlyIn(r, lang, activity.lang) || r.code)}{share(r.percentage)}</li>)}
      {activity.locations.map((l, i) => <li key={`l${i}`}><PlaceName place={l} base={activity.lang} /></li>)}
    </ul>
  );
}

function PlaceName({ place, base }: { place: Location; base: string | undefined }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const name = anyIn(place.name, lang, base);
  const areas = place.administrative.map((a) => say('places.area', { code: a.code, vocabulary: a.vocabulary })).join(', ');
  return (
    <>
      <span lang={name.lang}>{name.text || areas || say('places.unnamed')}</span>
      {place.point && <span className="note faint num"> {place.point.pos}</span>}
    </>
  );
}
