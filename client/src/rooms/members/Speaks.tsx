// Who speaks for a state: its posts with their hours, and at each the people with office and language. Not here: addresses, which are the delegation's own.
import type { Contact, PostLine } from '@contract/members.reads.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { hour, offset, wallHour } from '../../ui/when.js';
import { AtWork } from './AtWork.js';
import css from './Members.module.css';
import { isAtWork } from '../../ui/instants.js';
import { useStatePage } from './use-members.js';
import { useMembersWords } from './words.js';

export function Speaks({ code, name }: { code: string; name: string }) {
  const say = useMembersWords();
  const why = useWhy();
  const { data, error, refetch } = useStatePage(code);
  const people = data?.people ?? [];
  const homeless = people.filter((p) => !p.post);
  return (
    <Section title={say('speaks')} note={data && people.length > 0 ? say('speaks.count', { count: new Set(people.map((p) => p.person)).size }) : undefined}>
      {error && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && people.length === 0 && <p className="soft">{say('speaks.none', { state: name })}</p>}
      {data?.posts.map((post) => <Post key={post.id} post={post} people={people.filter((p) => p.post?.city === post.city && p.post.kind === post.kind)} />)}
      {homeless.length > 0 && <section className={css.post}><header><h3>{say('speaks.no-post')}</h3></header><People people={homeless} /></section>}
    </Section>
  );
}

function Post({ post, people }: { post: PostLine; people: readonly Contact[] }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const now = useNow('minute');
  return (
    <section className={css.post}>
      <header>
        <h3>{cityIn(post.city, lang)}</h3>
        <span className="small soft num">{word(`post.${post.kind}`)}, {say('post.hours', { opens: wallHour(post.opens, lang), closes: wallHour(post.closes, lang) })} {offset(now, post.zone)}; {say('post.now', { hour: hour(now, post.zone, lang) })}</span>
        <span className="small"><AtWork at={isAtWork(post, post.zone, now)} /></span>
      </header>
      <People people={people} />
    </section>
  );
}

function People({ people }: { people: readonly Contact[] }) {
  const say = useMembersWords();
  const word = useRecordWords();
  return (
    <ul className={css.people}>
      {people.map((p) => (
        <li key={`${p.person} ${p.function}`}><span className="strong">{p.name}</span><br /><span className="small soft">{word(`function.${p.function}`)}, {say(`reads.${p.lang}`)}</span></li>
      ))}
    </ul>
  );
}
