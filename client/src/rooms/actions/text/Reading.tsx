// A text as observers read it: words and brackets in both languages, without any attribution. Not here: the text of the members (Text.tsx).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { UNATTRIBUTED_VIEWS } from '@contract/documents.js';
import { reading, type Content } from '@contract/text.model.js';
import type { ReadingView } from '@contract/reading.views.js';
import type { Lang } from '@contract/words/words.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Empty } from '../../../ui/Empty.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { When } from '../../../ui/When.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import css from './Text.module.css';
import { SaveText } from './SaveText.js';
import { FollowWords, Words, WordsOf } from './Words.js';
import { useTextWords } from './words.js';

export function Reading() {
  const { id = '' } = useParams();
  return <Shown key={id} id={id} />;
}

function Shown({ id }: { id: string }) {
  const say = useTextWords();
  const record = useRecordWords();
  const lang = useLang();
  const { refusal } = useChannel(id);
  const view = useView('reading', id, id);
  if (refusal) return <Page title={say('reading')}><Empty text={record('refusal.no-channel')} /></Page>;
  if (!view) return <Page title={say('reading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  const title = titleIn(view.title, lang);
  return (
    <>
      <p className="small"><Link to="/actions">{say('reading.back')}</Link></p>
      <Page title={title?.text ?? say('reading')} heading={<span className="doc" lang={title?.lang}>{title?.text}</span>} lede={<>{record(`action.kind.${view.kind}`)} · {record(`state.action.${view.stage}`)} · {record(`text.kind.${view.document}`)} · {say('reading.as-of')} <When at={view.at} /></>}>
        <p className={`note soft ${css.choose}`}>{say('reading.who')}</p>
        <WordsOf><Paragraphs view={view} /></WordsOf>
        {view.paragraphs.length > 0 && <SaveText of="readings" id={id} views={UNATTRIBUTED_VIEWS} />}
      </Page>
    </>
  );
}

function Paragraphs({ view }: { view: ReadingView }) {
  const say = useTextWords();
  const record = useRecordWords();
  const [clean, setClean] = useState(false);
  const langs: readonly Lang[] = view.lang === 'en' ? ['en', 'fr'] : ['fr', 'en'];
  if (!view.paragraphs.length) return <p className={`soft ${css.empty}`}>{say('none.waits')}</p>;
  const draw = (content: Content, lang: Lang) => (lang !== view.lang ? <FollowWords content={content} /> : clean ? reading(content.runs) : <Words runs={content.runs} />);
  return (
    <section className={css.text} aria-label={say('text')}>
      <div className={`${css.bar} no-print`} role="toolbar" aria-label={say('views')}>
        <button type="button" aria-pressed={!clean} onClick={() => setClean(false)}>{say('view.compilation')}</button>
        <button type="button" aria-pressed={clean} onClick={() => setClean(true)}>{say('view.clean')}</button>
      </div>
      {view.paragraphs.map((p) => {
        const number = p.number === 'title' ? say('title-number') : p.number;
        return (
          <article key={p.id} className={css.row} data-langs={2} aria-label={say('paragraph', { number })}>
            <div className={css.id}><b className="num">{number}</b><span className={css.status}>{record(`state.paragraph.${p.status}`)}</span></div>
            {langs.map((l) => <p key={l} className={css.words} lang={l} data-kind={p.kind}>{draw(p.content, l)}</p>)}
          </article>
        );
      })}
    </section>
  );
}
