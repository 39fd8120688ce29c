// A state's dated membership, former names and terms in the chair, each with what it rests on. Not here: changing them (MembershipActs.tsx).
import { IconDownload } from '@tabler/icons-react';
import { useRecordWords } from '../../record/words.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { When } from '../../ui/When.js';
import { plainDate } from '../../ui/when.js';
import css from './Members.module.css';
import { useTerms, type Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

/** Founders wrote both languages into one text, parted by a dot: the reader's half of it, else all of it. */
const ownHalf = (text: string, lang: 'en' | 'fr'): string => {
  const halves = text.split(' · ');
  return halves.length === 2 ? (halves[lang === 'en' ? 0 : 1] ?? text) : text;
};

export function Membership({ state }: { state: Belonging }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const day = (at: string) => plainDate(at.slice(0, 10), lang);
  return (
    <Section title={say('membership')}>
      <ul className={css.list}>
        {[...state.memberships].reverse().map((m) => (
          <li key={m.id}>
            <p className={css.row}><span className="strong">{word(`status.${m.status}`)}</span><span className="small soft num">{m.until ? say('membership.span', { since: day(m.since), until: day(m.until) }) : say('membership.since', { since: day(m.since) })}</span></p>
            {m.decision && <p className="small soft">{ownHalf(m.decision, lang)}</p>}
            {m.endedDecision && <p className="small soft">{ownHalf(m.endedDecision, lang)}</p>}
          </li>
        ))}
        {state.formerly.map((f) => <li key={f.until} className="small soft">{say('formerly', { until: day(f.until), name: f[lang] })}</li>)}
      </ul>
    </Section>
  );
}

export function Chairs({ code }: { code: string }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const mine = useReader().code ?? 'secretariat';
  const terms = useTerms().filter((t) => t.state === code);
  return (
    <Section title={say('chairs')}>
      {terms.length === 0 && <p className="soft">{say('chairs.none')}</p>}
      <ul className={css.list}>
        {terms.map((t) => (
          <li key={t.id}>
            <p className="strong">{word(`state.term.${t.stage}`)}</p>
            <p className="small soft"><When at={t.from} /><br /><When at={t.until} /></p>
            {(t.stage === 'incoming' || t.stage === 'in-office') && (mine === 'secretariat' || mine === code) && <p><LinkAct size="small" to="/api/chair/handover?form=docx&lang=both" label={say('chairs.handover')} icon={IconDownload} download /></p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
