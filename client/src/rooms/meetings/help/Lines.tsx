// Where a meeting is heard and seen: the floor, each language of interpretation, the connection with picture; kept by the chair and the secretariat. They lead out of Concord. Not here: asking for help (Help.tsx).
import { useState } from 'react';
import { HEARD, type Heard } from '@contract/help.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Section } from '../../../ui/Section.js';
import { useView } from '../../../wire/use-channel.js';
import css from '../Meetings.module.css';
import { useHelpWords } from './words.js';

export function Lines({ meeting, keeps }: { meeting: MeetingView & { id: string }; keeps: boolean }) {
  const say = useHelpWords();
  const stream = useView('stream', meeting.id, meeting.id);
  const [form, setForm] = useState<Record<Heard, string> | null>(null);
  const { command, props } = useAct('stream.set', meeting.id);
  const given = HEARD.filter((h) => stream?.[h]);
  if (!given.length && !keeps) return null;
  const begin = (): void => { command.reset(); setForm({ floor: stream?.floor ?? '', en: stream?.en ?? '', fr: stream?.fr ?? '', join: stream?.join ?? '' }); };
  const send = (): void => { if (form) void command.run(Object.fromEntries(HEARD.filter((h) => form[h].trim()).map((h) => [h, form[h].trim()]))).then(whenRecorded(() => setForm(null))); };
  return (
    <Section title={say('lines')}>
      {given.length > 0 && <ul className={css.list}>{given.map((h) => <li key={h}><a href={stream![h]!} target="_blank" rel="noreferrer noopener">{say(`lines.${h}`)}</a></li>)}</ul>}
      {keeps && !form && <p><Act label={say(given.length ? 'lines.set' : 'lines.first')} weight="quiet" size="small" reason={props.reason} onAct={begin} /></p>}
      {keeps && form && (
        <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
          {HEARD.map((h) => <TextField key={h} type="url" label={say(`lines.${h}`)} value={form[h]} placeholder={say('lines.address')} onChange={(v) => setForm({ ...form, [h]: v })} optional />)}
          <p><Act {...props} type="submit" weight="filled" onAct={() => undefined} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
        </form>
      )}
    </Section>
  );
}
