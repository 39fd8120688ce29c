// Convening a meeting: its body, its title, its place and clock, its first sitting. It leads to the meeting's page. Not here: further sittings, which are planned there.
import { useNavigate } from 'react-router';
import { v4 } from 'uuid';
import { NETWORK } from '@contract/seats.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { useAct } from '../../record/use-act.js';
import { Act } from '../../ui/Act.js';
import { cityOf } from '../../ui/cities.js';
import { Empty } from '../../ui/Empty.js';
import { BilingualField } from '../../ui/fields/BilingualField.js';
import { DateField } from '../../ui/fields/DateField.js';
import { HourField } from '../../ui/fields/HourField.js';
import { Segments } from '../../ui/fields/Segments.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { ZoneField } from '../../ui/fields/ZoneField.js';
import { instantIn } from '../../ui/instants.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { useViews } from '../../wire/use-channel.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Meetings.module.css';
import { useMeetingWords } from './words.js';

export function NewMeeting() {
  const say = useMeetingWords();
  const lang = useLang();
  const navigate = useNavigate();
  const { zone } = useReader();
  const bodies = useViews('body', NETWORK);
  const [form, change] = useDraft('meeting new', false, { body: '', title: { en: '', fr: '' }, place: { en: '', fr: '' }, zone, hybrid: 'yes', date: 'known', day: '', from: '10:00', until: '13:00' });
  const { command, props } = useAct('meeting.convene', NETWORK);
  const untitled = command.life.is === 'refused' && !form.title.en.trim() && !form.title.fr.trim();
  if (!bodies.length) return <Page title={say('new')}><Empty text={say('body.none')} act={<LinkAct to="/meetings/bodies" label={say('bodies')} />} /></Page>;
  const send = async () => {
    const sitting = () => ({ sitting: v4(), from: instantIn(form.day, form.from, form.zone) ?? '', until: instantIn(form.day, form.until, form.zone) ?? '' });
    const act = await command.run({ body: form.body, title: form.title, place: form.place, zone: form.zone, hybrid: form.hybrid === 'yes', sittings: form.date === 'known' ? [sitting()] : [] });
    if (act?.state.is !== 'recorded') return;
    change(null);
    void navigate(pageOf('meeting', act.deed.channel), { replace: true });
  };
  const city = cityOf(form.zone, lang);
  return (
    <Page title={say('new')} lede={say('new.lede')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <SelectField label={say('new.body')} value={form.body} onChange={(body) => change({ body })} empty={say('new.body.choose')} options={bodies.map((b) => ({ value: b.id, label: titleIn(b.names, lang)?.text ?? '' }))} />
        <BilingualField label={say('new.name')} value={form.title} onChange={(title) => change({ title })} errors={untitled ? { [lang]: say('new.missing') } : {}} />
        <BilingualField label={say('new.place')} value={form.place} onChange={(place) => change({ place })} />
        <div className={css.two}>
          <ZoneField label={say('new.zone')} value={form.zone} onChange={(z) => change({ zone: z })} nothing={say('new.zone.none')} />
          <Segments label={say('new.hybrid')} value={form.hybrid} onChange={(hybrid) => change({ hybrid })} options={[{ value: 'yes', label: say('new.yes') }, { value: 'no', label: say('new.no') }]} />
        </div>
        <Segments label={say('new.date')} value={form.date} onChange={(date) => change({ date })} options={[{ value: 'known', label: say('new.date.known') }, { value: 'open', label: say('new.date.open') }]} />
        {form.date === 'known' && (
          <>
            <DateField label={say('new.first')} value={form.day} onChange={(day) => change({ day })} />
            <div className={css.two}>
              <HourField label={say('new.from', { city })} value={form.from} onChange={(from) => change({ from })} />
              <HourField label={say('new.until', { city })} value={form.until} onChange={(until) => change({ until })} />
            </div>
          </>
        )}
        <Act {...props} type="submit" weight="filled" reasonShown="below" onAct={() => undefined} />
      </form>
    </Page>
  );
}
