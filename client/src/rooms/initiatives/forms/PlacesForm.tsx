// Countries with their shares, and named places in them. Regions and areas that the form does not show stay with the record.
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { PickField } from '../../../ui/fields/PickField.js';
import { useCommand } from '../../../wire/use-command.js';
import { exactlyIn, type Shown } from '../record/shown.js';
import { useCountries } from '../../../record/use-countries.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

interface InCountry { at?: number; code: string; percentage: string }
interface Place { at?: number; name: Bilingual; latitude: string; longitude: string }
export const PLACE_SECTIONS = ['countries', 'regions', 'locations'] as const;

export function PlacesForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const countries = useCountries();
  const { activity } = shown;
  const state = useRecordForm(shown, 'places', PLACE_SECTIONS, {
    countries: activity.countries.map((c, at): InCountry => ({ at, code: countries.alpha3(c.code), percentage: c.percentage ?? '' })),
    places: activity.locations.map((l, at): Place => {
      const [latitude = '', longitude = ''] = l.point?.pos.split(/\s+/) ?? [];
      return { at, name: { en: exactlyIn(l.name, 'en', activity.lang), fr: exactlyIn(l.name, 'fr', activity.lang) }, latitude, longitude };
    }),
  });
  const command = useCommand('initiative.revise', shown.id);
  const location = ({ at, name, latitude, longitude }: Place) => {
    const before = at === undefined ? undefined : activity.locations[at];
    return {
      name,
      administrative: (before?.administrative ?? []).map((a) => ({ code: a.code, vocabulary: a.vocabulary, level: a.level ?? '0' })),
      ...(at === undefined ? {} : { at }), ...(before?.exactness ? { exactness: before.exactness } : {}),
      ...(latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : {}),
    };
  };
  const payload = () => ({
    countries: state.form.countries.map(({ at, code, percentage }) => ({ code, ...(at === undefined ? {} : { at }), ...(percentage ? { percentage } : {}) })),
    locations: state.form.places.map(location),
  });
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <Repeated label={say('countries')} help={say('countries.help')} items={state.form.countries} onChange={(list) => state.change({ countries: list })} blank={(): InCountry => ({ code: '', percentage: '' })}>
        {(item, set) => (
          <>
            <PickField label={say('country')} value={item.code || null} onChange={(code) => set({ code: code ?? '' })} options={countries.options} nothing={say('country.nothing')} />
            <DecimalField label={say('share')} suffix="%" value={item.percentage} onChange={(p) => set({ percentage: p ?? '' })} optional />
          </>
        )}
      </Repeated>
      <Repeated label={say('locations')} items={state.form.places} onChange={(places) => state.change({ places })} blank={(): Place => ({ name: { en: '', fr: '' }, latitude: '', longitude: '' })}>
        {(item, set) => (
          <>
            <BilingualField label={say('name')} value={item.name} onChange={(name) => set({ name })} />
            <DecimalField label={say('latitude')} value={item.latitude} onChange={(v) => set({ latitude: v ?? '' })} optional />
            <DecimalField label={say('longitude')} value={item.longitude} onChange={(v) => set({ longitude: v ?? '' })} optional />
          </>
        )}
      </Repeated>
    </RecordForm>
  );
}
