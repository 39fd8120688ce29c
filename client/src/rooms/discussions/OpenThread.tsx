// Opening a thread about a subject: a title and a first remark, kept as a draft until it is recorded.
import { REMARK_MAX, TITLE_MAX } from '@contract/discussions.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { v4 } from 'uuid';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Segments } from '../../ui/fields/Segments.js';
import { SuggestField } from '../../ui/fields/SuggestField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useCommand } from '../../wire/use-command.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Discussions.module.css';
import { namedIn } from './mentions.js';
import { useAudience } from './use-conversation.js';
import { useNameable } from './use-nameable.js';
import { useReaders } from './use-readers.js';
import { useDiscussionsWords } from './words.js';

interface OpenThreadProps {
  /** The subject's channel, and something inside it. */
  readonly about: string;
  readonly inside: string | undefined;
  /** Recorded: the new thread's channel. */
  readonly onOpened: (thread: string) => void;
  readonly onCancel: () => void;
}
const NOTHING = { title: '', text: '', lang: null as Lang | null };

export function OpenThread({ about, inside, onOpened, onCancel }: OpenThreadProps) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const why = useWhy();
  const page = useLang();
  const { audience } = useAudience(about);
  const readers = useReaders();
  const suggestions = useNameable(audience.parties);
  const [draft, setDraft] = useDraft(`open ${about} ${inside ?? ''}`, audience.kind === 'open', NOTHING);
  const c = useCommand('thread.open', about);
  const lang = draft.lang ?? page;
  const wrong = (field: string) => c.mistakes.some((m) => m.field === field);
  const send = async () => {
    const first = draft.text.trim() ? { remark: v4(), text: draft.text, mentions: namedIn(draft.text, audience.parties) } : {};
    const act = await c.run({ about, title: draft.title, lang, ...(inside ? { ref: inside } : {}), ...first });
    if (act?.state.is !== 'recorded') return;
    setDraft(null);
    onOpened(act.deed.channel);
  };
  return (
    <form className={css.opening} onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <TextField label={say('open.title')} value={draft.title} onChange={(title) => setDraft({ title })} most={TITLE_MAX} lang={lang} error={wrong('title') ? (draft.title.trim() ? say('too-long', { most: TITLE_MAX }) : say('missing')) : null} document />
      <SuggestField label={say('open.text')} value={draft.text} onChange={(text) => setDraft({ text })} suggestions={suggestions} listLabel={say('say.states')} lines={4} most={REMARK_MAX} lang={lang} optional
        error={wrong('text') ? say('too-long', { most: REMARK_MAX }) : null} onSend={() => void send()} help={readers(audience)} />
      <Segments label={say('say.lang')} value={lang} onChange={(l) => setDraft({ lang: l as Lang })} options={LANGS.map((l) => ({ value: l, label: say(`lang.${l}`) }))} />
      <div className={css.saying}>
        <Act type="submit" label={record('command.thread.open')} weight="filled" reason={c.why && why(c.why)} life={drawn(saidBeside(c), why)} onAct={() => undefined} onTakeBack={c.takeBack} />
        <Act label={say('open.cancel')} weight="quiet" onAct={onCancel} />
      </div>
    </form>
  );
}
