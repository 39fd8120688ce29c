// Opening a restricted room: what it is about, and between whom. What is typed lies in memory only. Not here: bringing others in later (Inside.tsx).
import { PARTIES_MAX, TITLE_MAX } from '@contract/discussions.views.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { useStatesToday } from '../../record/states.js';
import { KeysAwaited } from '../../record/Unlock.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { useCommand } from '../../wire/use-command.js';
import { useKeys } from '../../wire/keys.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Discussions.module.css';
import { useReaders } from './use-readers.js';
import { useDiscussionsWords } from './words.js';

const NOTHING = { title: '', parties: [] as string[], sealed: true };

interface OpenCaucusProps {
  /** The action whose text is drafted there. */
  readonly drafts?: string;
  readonly onOpened: (caucus: string) => void;
  readonly onCancel: () => void;
}

export function OpenCaucus({ drafts, onOpened, onCancel }: OpenCaucusProps) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const names = useNames();
  const readers = useReaders();
  const { code = SECRETARIAT } = useReader();
  const states = useStatesToday().filter((s) => s !== code);
  const [draft, setDraft] = useDraft('open caucus', false, NOTHING);
  const c = useCommand('caucus.open', '');
  const keys = useKeys();
  const alone = !draft.parties.length;
  const mayBeSealed = keys.newest > 0 && alone;
  // It would be opened in plain words where it should have been sealed, and that is not mended later.
  const unknown = !keys.ready && alone;
  const wrong = c.mistakes.some((m) => m.field === 'title');
  const turn = (party: string) => setDraft((now) => ({ parties: now.parties.includes(party) ? now.parties.filter((p) => p !== party) : [...now.parties, party].slice(0, PARTIES_MAX) }));
  const send = async () => {
    if (unknown) return;
    const act = await c.run({ title: draft.title, lang, parties: draft.parties, ...(drafts ? { drafts } : {}), ...(mayBeSealed && draft.sealed ? { sealed: true as const } : {}) });
    if (act?.state.is !== 'recorded') return;
    setDraft(null);
    onOpened(act.deed.channel);
  };
  return (
    <form className={css.opening} onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <TextField label={say('caucus.title')} value={draft.title} onChange={(title) => setDraft({ title })} most={TITLE_MAX} error={wrong ? (draft.title.trim() ? say('too-long', { most: TITLE_MAX }) : say('missing')) : null} document />
      <fieldset className={css.choices}>
        <legend>{say('caucus.parties')}</legend>
        {states.map((s) => <label key={s}><input type="checkbox" checked={draft.parties.includes(s)} onChange={() => turn(s)} />{names.party(s)}</label>)}
        <p className="note soft">{draft.parties.length ? readers({ kind: 'caucus', parties: [code, ...draft.parties] }) : say('caucus.alone')}</p>
      </fieldset>
      {unknown && <KeysAwaited keys={keys} />}
      {mayBeSealed && <div className={css.choices} data-one><label><input type="checkbox" checked={draft.sealed} onChange={(e) => setDraft({ sealed: e.currentTarget.checked })} /> {say('sealed.choose')}</label></div>}
      <div className={css.saying}>
        <Act type="submit" label={record('command.caucus.open')} weight="filled" reason={c.why ? why(c.why) : unknown ? say('sealed.not-known') : null} life={drawn(saidBeside(c), why)} onAct={() => undefined} onTakeBack={c.takeBack} />
        <Act label={say('open.cancel')} weight="quiet" onAct={onCancel} />
      </div>
    </form>
  );
}
