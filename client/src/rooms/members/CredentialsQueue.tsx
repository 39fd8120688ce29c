// Letters of all delegations that wait for a ruling, oldest first, each with its ruling under it. Not here: letters already ruled on (Credentials.tsx).
import { Link } from 'react-router';
import { VERDICTS, type Verdict } from '@contract/members.codes.js';
import type { QueuedCredentials } from '@contract/members.reads.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Segments } from '../../ui/fields/Segments.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { longDay } from '../../ui/when.js';
import { useList } from '../../wire/use-list.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { LetterFile } from './LetterFile.js';
import { useForm } from './use-form.js';

const KEY = ['secretariat', 'credentials'] as const;
/** Letters come from channels this page does not follow, so it looks again by itself. */
const LOOK_MS = 15_000;

export function CredentialsQueue() {
  const say = useDelegationWords();
  const why = useWhy();
  const { data, error, refetch } = useList<QueuedCredentials[]>(KEY, '/api/secretariat/credentials', ['credentials.'], { every: LOOK_MS });
  return (
    <Section title={say('s.queue')} note={data?.length ? say('s.queue-note', { count: data.length }) : undefined}>
      {error && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data?.length === 0 && <p className="soft">{say('s.queue-none')}</p>}
      {data?.map((c, i) => <Letter key={c.id} letter={c} first={i === 0} onRuled={() => void refetch()} />)}
    </Section>
  );
}

interface LetterProps {
  readonly letter: QueuedCredentials;
  /** Its ruling is the page's next right act. */
  readonly first: boolean;
  readonly onRuled: () => void;
}

function Letter(props: LetterProps) {
  const { letter: c } = props;
  const say = useDelegationWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { zone } = useReader();
  const day = (at: string) => longDay(at, zone, lang);
  const list = new Intl.ListFormat(lang);
  return (
    <article className={css.letter}>
      <p className={css.row}><Link className="plain strong" to={`/delegation/${c.party}`}>{names.party(c.party)}</Link><span className="small soft">{word(`authority.${c.authority}`)}</span></p>
      <p className="doc">{c.issuer}</p>
      <p className="small soft num">{c.until ? say('letter.span', { from: day(c.from), until: day(c.until) }) : say('letter.from', { from: day(c.from) })}</p>
      <p className="small soft">{say('letter.names', { people: list.format(c.people.map((p) => say('letter.person', { name: p.name, office: word(`function.${p.function}`), mandates: list.format(p.mandates.map((m) => word(`mandate.${m}`))) }))) })}</p>
      <LetterFile id={c.id} document={c.document} />
      <Ruling {...props} />
    </article>
  );
}

function Ruling({ letter: c, first, onRuled }: LetterProps) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const names = useNames();
  const f = useForm('credentials.review', c.channel, { verdict: 'accept' as Verdict, reason: '' }, (v) => ({ credentials: c.id, verdict: v.verdict, reason: v.reason.trim() || undefined }), onRuled);
  const { verdict, reason } = f.values;
  const lacking = verdict === 'reject' && !reason.trim() ? word('refusal.reason-needed') : null;
  return (
    <form className={css.form} onSubmit={(e) => e.preventDefault()}>
      <Segments label={say('s.verdict')} value={verdict} onChange={(v) => f.set('verdict', v as Verdict)} options={VERDICTS.map((v) => ({ value: v, label: word(`verdict.${v}`) }))} />
      <TextField label={say('s.reason')} value={reason} onChange={(v) => f.set('reason', v)} lines={2} most={500} help={say('s.reason-say')} error={f.error('reason')} optional={verdict !== 'reject'} />
      <Act {...f.act} label={say('s.record')} weight={first ? 'filled' : 'plain'} reason={f.act.reason ?? lacking} reasonShown="below"
        binding={{ heading: say('s.heading'), sentence: say('s.sentence', { state: names.party(c.party, 'of'), verdict: word(`verdict.${verdict}`).toLocaleLowerCase() }), detail: say('s.effect') }} />
    </form>
  );
}
