// Where one writes: a field that keeps its draft and its place, and the two ways to say it, as oneself or for one's state. Not here: what becomes of it (Pending.tsx).
import { IconX } from '@tabler/icons-react';
import { useEffect, type Ref } from 'react';
import { REMARK_MAX } from '@contract/discussions.views.js';
import { SECRETARIAT } from '@contract/seats.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { SuggestField } from '../../ui/fields/SuggestField.js';
import { Icon } from '../../ui/Icon.js';
import { checkPayload } from '../../wire/check-payload.js';
import { useCommand } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import { useBy } from './by.js';
import css from './Discussions.module.css';
import { namedIn, withNames } from './mentions.js';
import { SEALED_MOST, useSealing } from './sealed.js';
import type { Audience, Remark } from './use-conversation.js';
import { useNameable } from './use-nameable.js';
import { useReaders } from './use-readers.js';
import type { WritingHere } from './use-writing.js';
import { useDiscussionsWords } from './words.js';

/** Why these words are none. */
const useFault = (text: string, most: number): string | null => {
  const say = useDiscussionsWords();
  if (!text.trim()) return say('missing');
  return text.length > most ? say('too-long', { most }) : null;
};
/** Why they cannot be sealed now; null as well where nothing is sealed: there the contract refuses. */
const useBlocked = ({ sealed, shut }: { sealed: boolean; shut: boolean }, text: string, most: number): string | null => {
  const say = useDiscussionsWords();
  const fault = useFault(text, most);
  if (shut) return say('sealed.open-first');
  return sealed ? fault : null;
};

interface ComposerProps {
  readonly channel: string;
  readonly audience: Audience;
  readonly open: boolean;
  readonly writing: WritingHere;
  readonly answered: Remark | undefined;
  readonly people: ReadonlyMap<string, string>;
  readonly onTyping: () => void;
  readonly field: Ref<HTMLTextAreaElement>;
}

export function Composer(props: ComposerProps) {
  const { channel, audience, open, writing, answered, people, onTyping, field } = props;
  const say = useDiscussionsWords();
  const why = useWhy();
  const by = useBy(people);
  const suggestions = useNameable(audience.parties);
  const remark = useCommand('remark.post', channel);
  const position = useCommand('position.state', channel);
  const binding = useBinding(writing.text.trim(), audience);
  const sealing = useSealing();
  const most = sealing.sealed ? SEALED_MOST : REMARK_MAX;
  const payload = async () => ({ remark: writing.remark, text: await sealing.seal(writing.text), lang: writing.lang, mentions: namedIn(writing.text, audience.parties), ...(writing.replyTo ? { replyTo: writing.replyTo } : {}) });
  const wrong = remark.mistakes.length > 0 || position.mistakes.length > 0;
  const fault = useFault(writing.text, most);
  const error = wrong ? fault : null;
  // The rules come along while somebody writes, so that they are here when the line is not.
  useEffect(() => void checkPayload('remark.post', {}).catch(() => undefined), []);
  const blocked = useBlocked(sealing, writing.text, most);
  const post = () => void (blocked ?? payload().then((p) => remark.run(p)));
  return (
    <form className={css.composer} onSubmit={(e) => { e.preventDefault(); post(); }}>
      {answered && (
        <p className={`small ${css.answering}`}>
          {say('reply.to', { who: by.who(answered.party, answered.person) })}
          <button type="button" aria-label={say('reply.drop')} onClick={() => writing.write({ replyTo: null })}><Icon of={IconX} size={16} /></button>
        </p>
      )}
      <SuggestField label={say('say')} end={<LangChoice lang={writing.lang} onLang={(lang) => writing.write({ lang })} />} help={say('say.help')} value={writing.text} suggestions={suggestions} listLabel={say('say.states')} lines={3} most={most}
        lang={writing.lang} error={error} onChange={(text) => { writing.write({ text }); onTyping(); }} onSend={() => !remark.why && !blocked && post()} field={field} />
      <div className={css.saying}>
        <Act type="submit" label={say('say.remark')} weight="filled" reason={remark.why ? why(remark.why) : sealing.shut ? blocked : null} onAct={post} />
        <Act label={binding.label} reason={position.why ? why(position.why) : blocked ?? (writing.text.trim() ? null : say('missing'))} binding={binding} onAct={() => void payload().then((p) => position.run(p))} />
      </div>
      <p className="note faint">{writing.text ? say(open ? 'say.kept' : 'say.kept.closed') : say(audience.kind === 'caucus' ? 'say.moderation.caucus' : 'say.moderation')}</p>
    </form>
  );
}

/** What is asked once before a position is stated: in whose name, the sentence of the record with the words themselves, and who will read it. */
function useBinding(text: string, audience: Audience) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const by = useBy(new Map());
  const readers = useReaders();
  const { session } = useSession();
  const party = session.me?.party ?? SECRETARIAT;
  const of = names.party(party, 'of');
  return {
    label: party === SECRETARIAT ? say('say.position.none') : say('say.position', { party: of }),
    heading: say('bind.heading', { party: of }),
    sentence: say('bind.position', { sentence: record('entry.position.stated', { by: by.subject(party) }), text: withNames(text, namedIn(text, audience.parties), names.party) }),
    detail: say('bind.position.detail', { person: session.me?.name ?? '', readers: readers(audience) }),
  };
}

function LangChoice({ lang, onLang }: { lang: Lang; onLang: (lang: Lang) => void }) {
  const say = useDiscussionsWords();
  return (
    <label className={css.lang}>
      {say('say.lang')}{' '}
      <select value={lang} onChange={(e) => onLang(e.currentTarget.value as Lang)}>
        {LANGS.map((l) => <option key={l} value={l}>{say(`lang.${l}`)}</option>)}
      </select>
    </label>
  );
}
