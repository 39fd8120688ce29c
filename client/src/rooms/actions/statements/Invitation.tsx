// What an invited state reads: the cleared text in both languages and what it may answer. Nobody else but the secretariat reads this page. Not here: the list of all (Alignments.tsx).
import { useParams } from 'react-router';
import { next } from '@contract/machine.js';
import { ALIGNMENT, type InvitationView } from '@contract/statements.views.js';
import { LANGS } from '@contract/words/words.js';
import { History } from '../../../record/History.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Empty } from '../../../ui/Empty.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useReading, useView } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Statements.module.css';
import { useStatementWords } from './words.js';

export function Invitation() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const say = useStatementWords();
  const { refusal } = useChannel(id);
  const view = useView('invitation', id, id);
  if (refusal) return <Page title={say('invitation')}><Empty text={say('gone')} /></Page>;
  if (!view) return <Page title={say('invitation')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} />;
}

function Shown({ view }: { view: InvitationView }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const lang = useLang();
  const { code } = useReader();
  useReading(view.id);
  const title = titleIn(view.title, lang);
  return (
    <Page title={title?.text ?? say('invitation')} heading={<span className="doc" lang={title?.lang}>{title?.text}</span>} lede={say('invitation.lede')}>
      <Section title={say('invitation.stands', { state: record(`state.alignment.${view.state}`) })} note={record(`invitation.stage.${view.stage}`)}>
        {view.stage === 'negotiation' && <p>{say('invitation.reopened')}</p>}
        {view.closes && view.stage === 'alignment' && <p>{say('closes')}: <Deadline at={view.closes} inline past="ended" /></p>}
        {view.party === code && <Answers view={view} />}
      </Section>
      {view.paragraphs.length > 0 && (
        <Section title={say('text')}>
          {view.paragraphs.map((p) => <div key={p.id} className={css.pair}>{LANGS.map((l) => (p[l] ? <p key={l} className="doc" lang={l}>{p[l]}</p> : <p key={l} className="small soft">{say(`to-follow.${l}`)}</p>))}</div>)}
        </Section>
      )}
      <History channel={view.id} />
    </Page>
  );
}

function Answers({ view }: { view: InvitationView }) {
  const late = ['locked', 'delivered', 'published'].includes(view.stage);
  const verbs = view.stage === 'alignment' ? (['align', 'confirm', 'express', 'withdraw'] as const) : late ? (['align'] as const) : [];
  const fits = (verb: (typeof verbs)[number]): boolean => next(ALIGNMENT, view.state, late ? 'associate' : verb) !== null;
  return <p className={css.acts}>{verbs.filter(fits).map((v) => <Answer key={v} view={view} verb={v} />)}</p>;
}

function Answer({ view, verb }: { view: InvitationView; verb: 'align' | 'confirm' | 'express' | 'withdraw' }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const c = useCommand(`alignment.${verb}`, view.id);
  const state = names.party(view.party, 'the');
  const values = { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title: titleIn(view.title, lang)?.text ?? '' };
  const binding = verb === 'express' ? undefined : { heading: say('heading', { state: names.party(view.party, 'of') }), sentence: say(`sentence.${verb}`, values), detail: say('seen.invitation') };
  return <Act label={record(`command.alignment.${verb}`)} weight={verb === 'align' || verb === 'confirm' ? 'filled' : 'quiet'} reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={() => void c.run({})} />;
}
