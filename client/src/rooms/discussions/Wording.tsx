// The words of somebody, as they were written: line breaks kept, states that are named said in the reader's language. Not here: who said them (Remark.tsx).
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../record/names.js';
import { useReader } from '../../ui/reader.js';
import { StateCode } from '../../ui/StateCode.js';
import css from './Discussions.module.css';
import { namedIn, pieces } from './mentions.js';
import { usePlain } from './sealed.js';
import { useDiscussionsWords } from './words.js';

interface WordingProps {
  readonly text: string;
  readonly lang: Lang;
  readonly mentions: readonly string[];
  readonly position?: boolean | undefined;
}

export function Wording({ text: said, lang, mentions, position }: WordingProps) {
  const { text } = usePlain(said);
  const names = useNames();
  const say = useDiscussionsWords();
  const { code } = useReader();
  const others = names.sorted(mentions.filter((m) => !namedIn(text, mentions).includes(m)));
  return (
    <>
      <div className={position ? `doc ${css.statement}` : css.words} lang={lang} dir="auto">
        {pieces(text, mentions).map((p, i) => (typeof p === 'string' ? p : <span key={i} className={css.named} data-mine={p.party === code || undefined}>{names.party(p.party)}</span>))}
      </div>
      {others.length > 0 && <p className={`note faint ${css.others}`}>{say('named')} {others.map((m) => <StateCode key={m} code={m === 'secretariat' ? 'SEC' : m} name={names.party(m)} />)}</p>}
    </>
  );
}
