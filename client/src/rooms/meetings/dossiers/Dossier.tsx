// The dossier of an item: title and words for those who read it, who was admitted until when, and what is said about it. Guests see this page and nothing else of the meeting. Not here: opening one (OpenDossier.tsx).
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { AdmittedParty, DossierView } from '@contract/dossiers.views.js';
import { LANGS } from '@contract/words/words.js';
import { History } from '../../../record/History.js';
import { useNames } from '../../../record/names.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now, useNow } from '../../../ui/clock.js';
import { Empty } from '../../../ui/Empty.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { moment } from '../../../ui/when.js';
import { useChannel, useReading, useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import { Admit } from './Admit.js';
import { useDossierWords } from './words.js';

type Discussed = (channel: string) => ReactNode;

export function Dossier({ threads }: { threads?: Discussed }) {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} threads={threads} />;
}

function Existing({ id, threads }: { id: string; threads: Discussed | undefined }) {
  const say = useDossierWords();
  const { ready, refusal } = useChannel(id);
  const view = useView('dossier', id, id);
  if (refusal) return <Page title={say('title')}><Empty text={say('gone')} /></Page>;
  if (!ready || !view) return <Page title={say('title')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} threads={threads} />;
}

function Shown({ view: d, threads }: { view: DossierView; threads: Discussed | undefined }) {
  const say = useDossierWords();
  const record = useRecordWords();
  const lang = useLang();
  const seats = useStanding(d.id)?.seats ?? [];
  useReading(d.id);
  const title = titleIn(d.title, lang);
  const keeps = seats.includes('chair') || seats.includes('secretariat');
  const written = LANGS.filter((l) => d.words[l]);
  return (
    <Page title={title?.text ?? say('title')} heading={<span className="doc" lang={title?.lang}>{title?.text}</span>}
      lede={<>{say('for', { among: record(`dossier.among.${d.among}`) })}{!seats.includes('guest') && <>. <Link to={`${pageOf('meeting', d.meeting)}/agenda`}>{say('back')}</Link></>}</>}>
      <Section title={say('words')}>
        {written.map((l) => <p key={l} className="doc" lang={l}>{d.words[l]}</p>)}
        {!written.length && <p className="soft">{say('words.none')}</p>}
      </Section>
      <Section title={say('admitted')} note={d.admitted.length || undefined}>
        {!d.admitted.length && <p className="soft">{say('admitted.none')}</p>}
        <ul>{d.admitted.map((a) => <Admitted key={`${a.party} ${a.from}`} dossier={d.id} admitted={a} keeps={keeps} />)}</ul>
        {keeps && <Admit dossier={d.id} />}
      </Section>
      {threads?.(d.id)}
      <History channel={d.id} />
    </Page>
  );
}

/** With its time; one whose time is over stays listed. */
function Admitted({ dossier, admitted: a, keeps }: { dossier: string; admitted: AdmittedParty; keeps: boolean }) {
  const say = useDossierWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { zone, code } = useReader();
  useNow('minute');
  const at = (iso: string): string => moment(iso, { zone }, lang, now());
  const over = a.released !== null || (a.until !== null && Date.parse(a.until) <= now());
  const { command, props } = useAct('dossier.release', dossier);
  const binding = { heading: say('ask.heading', { state: names.party(code ?? 'secretariat', 'of') }), sentence: say('ask.release', { state: names.party(a.party) }) };
  return (
    <li className={css.row}>
      <p>{names.party(a.party)} <span className="small soft">{record(`dossier.seat.${a.seat}`)}{a.until && <>, {say('window', { from: at(a.from), until: at(a.until) })}</>}{over && <>, {say('over')}</>}</span></p>
      {keeps && !over && <Act {...props} size="small" weight="quiet" binding={binding} onAct={() => void command.run({ party: a.party })} />}
    </li>
  );
}
