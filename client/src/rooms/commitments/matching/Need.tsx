// One need or offer: what it takes, what its own state may do with it, and what fits it. Not here: a contact (Match.tsx).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { NEED, type NeedView } from '@contract/matching.views.js';
import { History } from '../../../record/History.js';
import { useNames } from '../../../record/names.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useCountries } from '../../../record/use-countries.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { useLang } from '../../../ui/language.js';
import { figure } from '../../../ui/number.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { plainDate } from '../../../ui/when.js';
import { useChannel, useReading, useView } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { NeedLink } from './Matching.js';
import { draftOf, formOf, type NeedForm } from './need-form.js';
import { NeedFields } from './NeedFields.js';
import { PairActs } from './PairActs.js';
import { useMatching } from './use-matching.js';
import { useMatchingWords } from './words.js';

type Shown = NeedView & { id: string };

export function Need() {
  const { id = '' } = useParams();
  const say = useMatchingWords();
  const { refusal } = useChannel(id);
  const view = useView('need', id, id);
  useReading(id);
  if (refusal) return <Page title={say('title')}><Empty text={say('gone')} /></Page>;
  return view ? <One key={id} need={view} /> : <Page title={say('title')} heading={<span aria-busy>{'\u00a0'}</span>} />;
}

function One({ need: n }: { need: Shown }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const [form, setForm] = useState<NeedForm | null>(null);
  const [title, words] = [titleIn(n.title, lang), titleIn(n.words, lang)];
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/matching">{say('back')}</Link></p>
      <Page title={title?.text ?? say('untitled')} heading={<span className="doc" lang={title?.lang}>{title?.text ?? say('untitled')}</span>}
        lede={<span className={css.meta}><span><StateCode code={n.owner} name={names.party(n.owner)} besideName /> {names.party(n.owner)}</span><span>{record(`need.side.${n.side}`)}</span><span className="strong" role="status">{record(`state.need.${n.stage}`)}</span></span>}>
        <div className={css.page}>
          <div className={css.document}>
            {form ? <Revise need={n} form={form} onChange={(part) => setForm((f) => f && { ...f, ...part })} onDone={() => setForm(null)} /> : words && <Section title={say('words')}><Doc lang={words.lang}>{words.text}</Doc></Section>}
            {n.owner === code && !form && <Acts need={n} title={title?.text ?? ''} onEdit={() => setForm(formOf(n))} />}
            {n.stage === 'open' && <Fitting id={n.id} />}
            <History channel={n.id} />
          </div>
          <aside className={css.margin}><Facts need={n} /></aside>
        </div>
      </Page>
    </>
  );
}

function Facts({ need: n }: { need: Shown }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const lang = useLang();
  const countries = useCountries();
  const list = (parts: readonly string[]): string => (parts.length ? new Intl.ListFormat(lang).format(parts) : say('any'));
  const day = (d: string | null): string => (d ? plainDate(d, lang) : '…');
  const facts: [string, string][] = [
    [say('kinds'), list(n.kinds.map((k) => record(`need.kind.${k}`)))], [say('priorities'), list(n.priorities.map((p) => record(`priority.${p}`)))],
    [say('places'), list([...n.regions.map((r) => record(`region.${r}`)), ...countries.sorted(n.countries).map((c) => countries.name(c))])],
    [say('period'), n.from || n.until ? say('between', { from: day(n.from), until: day(n.until) }) : say('any')],
    ...(n.amount ? [[say('amount'), `${figure(n.amount.value, lang)} ${n.amount.currency}`] as [string, string]] : []), [say('langs'), list(n.langs.map((l) => new Intl.DisplayNames(lang, { type: 'language' }).of(l) ?? l))],
  ];
  return (
    <Section title={say('facts')} rule="thin">
      <dl className={css.facts}>{facts.map(([term, said]) => <div key={term}><dt>{term}</dt><dd>{said}</dd></div>)}
        {n.about && <div><dt>{say('about')}</dt><dd><Link to={pageOf('initiative', n.about)}>{say('about.open')}</Link></dd></div>}</dl>
    </Section>
  );
}

function Revise({ need, form, onChange, onDone }: { need: Shown; form: NeedForm; onChange: (part: Partial<NeedForm>) => void; onDone: () => void }) {
  const say = useMatchingWords();
  const { command, props } = useAct('need.revise', need.id);
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void command.run(draftOf(form)).then(whenRecorded(onDone)); }}>
      <NeedFields form={form} onChange={onChange} />
      <p className={css.acts}><Act {...props} type="submit" weight="filled" reasonShown="below" onAct={() => undefined} /><Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </form>
  );
}

function Acts({ need: n, title, onEdit }: { need: Shown; title: string; onEdit: () => void }) {
  const say = useMatchingWords();
  const names = useNames();
  const at = { machine: NEED, state: n.stage };
  const [open, discard] = [useAct('need.open', n.id, at), useAct('need.discard', n.id, at)];
  const binding = { heading: say('ask.heading', { state: names.party(n.owner, 'of') }), sentence: say('ask.open', { title }), detail: say('ask.open.detail') };
  if (n.stage !== 'draft' && n.stage !== 'open') return null;
  return (
    <div className={css.acts}>
      {n.stage === 'draft' && <Act {...open.props} weight="filled" reasonShown="below" binding={binding} onAct={() => void open.command.run({})} />}
      <Act label={say('edit')} onAct={onEdit} />
      {n.stage === 'open' && (['met', 'withdrawn'] as const).map((result) => <Close key={result} need={n} result={result} />)}
      {n.stage === 'draft' && <Act {...discard.props} weight="quiet" onAct={() => void discard.command.run({})} />}
    </div>
  );
}

/** Each result has a button and a life of its own. */
function Close({ need: n, result }: { need: Shown; result: 'met' | 'withdrawn' }) {
  const say = useMatchingWords();
  const { command, props } = useAct('need.close', n.id, { machine: NEED, state: n.stage });
  return <Act {...props} label={say(`close.${result}`)} weight="quiet" onAct={() => void command.run({ result })} />;
}

/** What of the others' fits this one; of another's, what of one's own does. */
function Fitting({ id }: { id: string }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { suggestions, byId } = useMatching();
  const here = suggestions.filter((s) => s.own === id || s.other === id);
  if (!here.length) return null;
  return (
    <Section title={say('suggested')} note={here.length} rule="live">
      <ul>{here.map((s) => {
        const shown = byId.get(s.own === id ? s.other : s.own);
        return shown && (
          <li key={`${s.own} ${s.other}`} className={css.row}>
            <div><Doc size="object"><NeedLink need={shown} /></Doc><p className="small soft">{names.party(shown.owner)} · {new Intl.ListFormat(lang).format(s.reasons.map((r) => record(`match.reason.${r}`)))}</p></div>
            <PairActs suggestion={s} other={byId.get(s.other)?.owner ?? shown.owner} />
          </li>
        );
      })}</ul>
    </Section>
  );
}
