// Sittings under way, for the home page: one tap leads in. Nothing while there is none. Not here: the programme (Meetings.tsx).
import { pageOf, titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { useNow } from '../../ui/clock.js';
import { Doc } from '../../ui/Doc.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Section } from '../../ui/Section.js';
import css from './Meetings.module.css';
import { groupOf, useProgramme } from './use-programme.js';
import { useLiveWords } from './live-words.js';

export function LiveNow() {
  const say = useLiveWords();
  const record = useRecordWords();
  const lang = useLang();
  const now = useNow('minute');
  const live = (useProgramme().data ?? []).filter((m) => groupOf(m, now) === 'live');
  if (!live.length) return null;
  return (
    <Section title={say('title')} rule="live">
      <ul>
        {live.map((m) => {
          const title = titleIn(m.title, lang);
          const s = m.sittings.find((x) => x.state === 'open' || x.state === 'suspended')!;
          return (
            <li key={m.id} className={css.row}>
              <div>
                <Doc size="object" lang={title?.lang}>{title?.text}</Doc>
                <p className={`small soft ${css.meta}`}><span>{m.body.names[lang]}</span><span>{say('sitting', { number: s.number })}, {record(`state.sitting.${s.state}`)}</span></p>
              </div>
              <LinkAct to={pageOf('meeting', m.id)} label={say('enter')} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
