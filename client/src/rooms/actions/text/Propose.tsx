// Proposing under the words: the words marked, or the whole paragraph as one would have it. What is written is kept in this window, and another's act never moves it.
// Not here: where the marked words are (marking.ts), what becomes of the proposal (the server).
import { IconCircleDashed, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { NETWORK } from '@contract/seats.js';
import { reading } from '@contract/text.model.js';
import type { ParagraphView } from '@contract/text.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useDraft } from '../../../wire/use-draft.js';
import { changeOf, type Marked } from './marking.js';
import css from './Text.module.css';
import { useTextWords } from './words.js';

/** What one is proposing on a paragraph. `seen`: the words it is written on, which stay those it was begun on. */
export interface Proposing {
  open: boolean;
  marked: Marked | null;
  seen: ParagraphView['content'] | null;
  text: string;
  other: string;
  /** Minted once, so that pressing twice says it once. */
  proposal: string;
}
const NOTHING: Proposing = { open: false, marked: null, seen: null, text: '', other: '', proposal: '' };

/** Kept while one looks elsewhere; never in the browser's storage, because not all of the Network reads the text. */
export const useProposing = (paragraph: string) => {
  const [draft, setDraft] = useDraft<Proposing>(`propose ${paragraph}`, false, NOTHING);
  const begin = (view: ParagraphView, marked: Marked | null) => setDraft({ open: true, marked, seen: view.content, text: marked?.words ?? reading(view.content.runs), other: '', proposal: crypto.randomUUID() });
  return { draft, setDraft, begin };
};

const replaced = (marked: Marked, text: string) => (text === marked.words ? null : { verb: text ? ('replace' as const) : ('delete' as const), anchor: marked.anchor, text });

interface ProposeProps {
  readonly channel: string;
  readonly paragraph: ParagraphView;
  readonly lang: Lang;
  readonly draft: Proposing;
  readonly change: (by: Partial<Proposing> | null) => void;
  /** Others who are writing on this paragraph now. */
  readonly together: readonly string[];
}

export function Propose({ channel, paragraph, lang, draft, change, together }: ProposeProps) {
  const say = useTextWords();
  const why = useWhy();
  const propose = useCommand('text.propose', channel);
  const self = useRef<HTMLFormElement>(null);
  useEffect(() => self.current?.querySelector('textarea')?.focus({ preventScroll: true }), []);
  const [group, setGroup] = useState('');
  const as = useLabel(group);
  const { marked, seen } = draft;
  const whole = marked === null;
  const changed = marked ? replaced(marked, draft.text) : changeOf(seen ?? paragraph.content, draft.text);
  const send = async (part: { verb: 'insert' | 'replace' | 'delete' | 'bracket'; anchor: Marked['anchor'] | null; text: string } | null) => {
    if (!part) return;
    const { anchor, ...rest } = part;
    const act = await propose.run({ paragraph: paragraph.id, ...rest, ...(anchor ? { anchor } : {}), ...(draft.other.trim() && !whole ? { other: draft.other } : {}), ...(group ? { group } : {}), proposal: draft.proposal });
    if (act?.state.is === 'recorded') change(null);
  };
  const reason = propose.why && why(propose.why);
  return (
    <form ref={self} className={css.propose} aria-label={say('propose')} onSubmit={(e) => { e.preventDefault(); void send(changed); }} onKeyDown={(e) => { if (e.key === 'Escape') change(null); e.stopPropagation(); }}>
      <TextField label={say(whole ? 'propose.whole' : 'propose.marked')} help={whole ? say('propose.whole.help') : undefined} value={draft.text} onChange={(text) => change({ text })} lines={whole ? 4 : 2} document lang={lang} />
      {!whole && <TextField label={say(`propose.other.${lang === 'en' ? 'fr' : 'en'}`)} value={draft.other} onChange={(other) => change({ other })} lines={2} document lang={lang === 'en' ? 'fr' : 'en'} />}
      <InName group={group} onGroup={setGroup} />
      <Together states={together} />
      <div className={`${css.acts} ${css.two}`}>
        <Act type="submit" size="small" weight="filled" label={as} reason={reason} life={drawn(propose.life, why)} onTakeBack={propose.takeBack} onAct={() => void send(changed)} />
        {marked && <Act size="small" label={say('propose.bracket')} reason={reason} onAct={() => void send({ verb: 'bracket', anchor: marked.anchor, text: '' })} />}
        {marked && <Act size="small" label={say('propose.delete')} reason={reason} onAct={() => void send({ verb: 'delete', anchor: marked.anchor, text: '' })} />}
        <Act size="small" weight="quiet" label={say('cancel')} onAct={() => change(null)} />
        <span className={`small soft ${css.kept}`}><Icon of={IconCircleDashed} size={16} /> {say('propose.kept')}</span>
      </div>
    </form>
  );
}

/** In whose name the button proposes. */
const useLabel = (group: string): string => {
  const say = useTextWords();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const name = useViews('group', NETWORK).find((g) => g.id === group)?.name[lang];
  return name ? say('propose.as-group', { group: name }) : say('propose.as', { state: names.party(code, lang === 'fr' ? 'of' : 'short') });
};

/** For whoever speaks for a group: in its name, or in that of the own state. */
function InName({ group, onGroup }: { group: string; onGroup: (group: string) => void }) {
  const say = useTextWords();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const groups = useViews('group', NETWORK).filter((g) => g.state === 'standing' && g.speaker === code);
  if (!groups.length) return null;
  return <SelectField label={say('propose.for')} value={group} onChange={onGroup} empty={names.party(code)} options={groups.map((g) => ({ value: g.id, label: `${g.name[lang]} (${names.sorted(g.parties).join(' ')})` }))} />;
}

function Together({ states }: { states: readonly string[] }) {
  const say = useTextWords();
  const names = useNames();
  const lang = useLang();
  return states.length > 0 && <p className={`note soft ${css.two}`}><Icon of={IconUsers} size={16} /> {say('propose.together', { states: new Intl.ListFormat(lang).format(states.map((p) => names.party(p))) })}</p>;
}
