// Minutes of an item as they read now, written by the secretariat. What somebody else saved meanwhile is shown against what is in the fields, and nobody's words are lost. Not here: earlier revisions (Revisions.tsx).
import { useState } from 'react';
import { WRITTEN, type MinutesView } from '@contract/minutes.views.js';
import { LANGS } from '@contract/words/words.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import shared from '../Meetings.module.css';
import { Compared } from './Compared.js';
import css from './Minutes.module.css';
import type { RecordProps } from './Minutes.js';
import { Revisions } from './Revisions.js';
import { useMinutesWords } from './words.js';

export type OfItem = RecordProps & { readonly item: string | null; readonly title: string | null };
type Shown = ({ id: string } & MinutesView) | undefined;

const usePen = (meeting: string): boolean => useStanding(meeting)?.seats.includes('secretariat') ?? false;

export function ItemMinutes(props: OfItem) {
  const { meeting, record, item, title } = props;
  const say = useMinutesWords();
  const pen = usePen(meeting.id) && WRITTEN.includes(record.state);
  const now = useViews('minutes', meeting.id).find((m) => m.sitting === record.id && m.item === item);
  const [draft, setDraft] = useState<{ words: MinutesView['text']; seen: number } | null>(null);
  if (!now && !pen) return null;
  const label = title === null ? say('general') : say('minutes.of', { title });
  return (
    <Section title={title === null ? say('general') : say('minutes')} level={3} rule="thin" note={now && say('revision', { revision: now.revision })}>
      <div className={css.minutes}>
        {!draft && now && <Reading now={now} />}
        {draft ? <Writing {...props} label={label} now={now} draft={draft} onChange={setDraft} />
          : pen && <p><Act label={say('minutes.edit')} size="small" onAct={() => setDraft({ words: now?.text ?? { en: '', fr: '' }, seen: now?.revision ?? 0 })} /></p>}
        {now && !draft && <Revisions {...props} now={now} pen={pen} />}
      </div>
    </Section>
  );
}

function Reading({ now }: { now: MinutesView }) {
  const say = useMinutesWords();
  const lang = useLang();
  const shown = titleIn(now.text, lang);
  return (
    <>
      {shown && <p className={`doc ${css.words}`} lang={shown.lang}>{shown.text}</p>}
      {!now.text[lang] && <p className="small soft">{say('minutes.missing')}</p>}
    </>
  );
}

interface WritingProps {
  readonly label: string;
  readonly now: Shown;
  readonly draft: { words: MinutesView['text']; seen: number };
  readonly onChange: (draft: { words: MinutesView['text']; seen: number } | null) => void;
}
function Writing({ meeting, record, item, label, now, draft, onChange }: OfItem & WritingProps) {
  const say = useMinutesWords();
  const { command, props } = useAct('minutes.write', meeting.id);
  // One's own words, come back before they are known to be recorded, are nobody else's.
  const stale = now !== undefined && now.revision !== draft.seen && props.life.is !== 'sending';
  const send = () => void command.run({ sitting: record.id, ...(item ? { item } : {}), seen: draft.seen, words: draft.words }).then(whenRecorded(() => onChange(null)));
  return (
    <div className={shared.form}>
      <BilingualField label={label} value={draft.words} onChange={(words) => onChange({ ...draft, words })} lines={8} />
      {stale && (
        <div role="alert">
          <p className="strong">{say('stale', { revision: now.revision })}</p>
          {LANGS.map((lang) => <Compared key={lang} lang={lang} was={now.text[lang]} is={draft.words[lang]} />)}
          <p><Act label={say('stale.go-on', { revision: now.revision })} size="small" onAct={() => { command.reset(); onChange({ ...draft, seen: now.revision }); }} /></p>
        </div>
      )}
      <p><Act {...props} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => onChange(null)} /></p>
    </div>
  );
}
