// A contact between two states: the first message, the terms that are proposed, the agreement and what it made. Read by the two alone. Not here: what fits (Matching.tsx).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { MATCH, MATCH_FRUITS, type MatchFruit, type MatchView } from '@contract/matching.views.js';
import { History } from '../../../record/History.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useReading, useView } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { NeedLink } from './Matching.js';
import { PairActs } from './PairActs.js';
import { useMatching } from './use-matching.js';
import { useMatchingWords } from './words.js';

type Shown = MatchView & { id: string };

export function Match({ threads }: { threads: (channel: string) => React.ReactNode }) {
  const { id = '' } = useParams();
  const say = useMatchingWords();
  const { refusal } = useChannel(id);
  const view = useView('match', id, id);
  useReading(id);
  if (refusal) return <Page title={say('matches')}><Empty text={say('gone')} /></Page>;
  return view ? <One key={id} match={view} threads={threads} /> : <Page title={say('matches')} heading={<span aria-busy>{'\u00a0'}</span>} />;
}

function One({ match: m, threads }: { match: Shown; threads: (channel: string) => React.ReactNode }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const other = m.needs === code ? m.offers : m.needs;
  const title = say('pair', { need: names.party(m.needs), offer: names.party(m.offers) });
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/matching">{say('back')}</Link></p>
      <Page title={title} lede={<span className="strong" role="status">{record(`state.match.${m.state}`)}</span>}>
        <div className={css.page}>
          <div className={css.document}>
            {m.words && <Section title={say('envelope')} note={say('envelope.by', { state: names.party(m.by) })}><Doc lang={m.words.lang}>{m.words.text}</Doc></Section>}
            {m.state === 'suggested' && Boolean(code) && code !== SECRETARIAT && <PairActs suggestion={{ need: m.need, offer: m.offer, by: 'secretariat' }} other={other} />}
            {m.state !== 'suggested' && m.state !== 'declined' && <><Terms match={m} /><Made match={m} />{threads(m.id)}</>}
            <History channel={m.id} />
          </div>
          <Beside match={m} />
        </div>
      </Page>
    </>
  );
}

function Beside({ match: m }: { match: Shown }) {
  const say = useMatchingWords();
  const { byId } = useMatching();
  const [need, offer] = [byId.get(m.need), byId.get(m.offer)];
  return (
    <aside className={css.margin}>
      {need && <Section title={say('needs')} rule="thin"><NeedLink need={need} /></Section>}
      {offer && <Section title={say('offers')} rule="thin"><NeedLink need={offer} /></Section>}
      {m.state === 'contact' && <p className="small soft">{say('lapses')}</p>}
    </aside>
  );
}

/** Where what came of it stands; a draft initiative is read by the delegation that leads it. */
function Made({ match: m }: { match: Shown }) {
  const say = useMatchingWords();
  if (!m.fruit || (m.state !== 'active' && m.state !== 'closed')) return null;
  return <p><Link to={pageOf(m.fruit.kind === 'initiative' ? 'initiative' : 'candidate', m.fruit.id)}>{say('fruit.open')}</Link></p>;
}

function Terms({ match: m }: { match: Shown }) {
  const say = useMatchingWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const [proposing, setProposing] = useState(false);
  const close = useAct('match.close', m.id, { machine: MATCH, state: m.state });
  return (
    <Section title={say('terms')} note={m.terms ? say('terms.no', { no: m.terms.no, state: names.party(m.terms.by) }) : undefined}>
      <Said match={m} />
      {proposing ? <Propose match={m} onDone={() => setProposing(false)} /> : (
        <div className={css.acts}>
          {m.state === 'contact' && m.terms && m.terms.by !== code && <Agree match={m} title={titleIn(m.terms.title, lang)?.text ?? ''} />}
          {m.state === 'contact' && <Act label={say(m.terms ? 'terms.other' : 'terms.propose')} onAct={() => setProposing(true)} />}
          {(m.state === 'agreed' || m.state === 'active') && <Act {...close.props} weight="quiet" onAct={() => void close.command.run({})} />}
        </div>
      )}
    </Section>
  );
}

function Said({ match: { terms } }: { match: Shown }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const lang = useLang();
  if (!terms) return <p className="soft">{say('terms.none')}</p>;
  const [title, words] = [titleIn(terms.title, lang), titleIn(terms.words, lang)];
  return (
    <>
      <Doc size="object" lang={title?.lang}>{title?.text}</Doc>
      {words && <Doc lang={words.lang}>{words.text}</Doc>}
      <p className="small soft">{say('terms.fruit')} {record(`match.fruit.${terms.fruit}`)}.</p>
    </>
  );
}

const useCapital = (): ((code: string) => string) => {
  const names = useNames();
  const lang = useLang();
  return (code) => { const state = names.party(code, 'the'); return lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state; };
};

function Agree({ match: m, title }: { match: Shown; title: string }) {
  const say = useMatchingWords();
  const names = useNames();
  const capital = useCapital();
  const { code } = useReader();
  const { command, props } = useAct('match.agree', m.id, { machine: MATCH, state: m.state });
  const binding = { heading: say('ask.heading', { state: names.party(code ?? '', 'of') }), sentence: say('ask.agree', { state: capital(code ?? ''), title }), detail: say(`ask.agree.${m.terms!.fruit}`) };
  return <Act {...props} weight="filled" reasonShown="below" binding={binding} onAct={() => void command.run({ terms: m.terms!.no })} />;
}

function Propose({ match: m, onDone }: { match: Shown; onDone: () => void }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const capital = useCapital();
  const { code } = useReader();
  const [form, setForm] = useState({ fruit: m.terms?.fruit ?? ('initiative' as MatchFruit), title: m.terms?.title ?? { en: '', fr: '' }, words: m.terms?.words ?? { en: '', fr: '' } });
  const { command, props } = useAct('match.propose', m.id, { machine: MATCH, state: m.state });
  const binding = { heading: say('ask.heading', { state: names.party(code ?? '', 'of') }), sentence: say('ask.propose', { state: capital(code ?? ''), title: form.title.en || form.title.fr }), detail: say('ask.propose.detail') };
  return (
    <div className={css.inset}>
      <SelectField label={say('terms.fruit')} value={form.fruit} onChange={(fruit) => setForm({ ...form, fruit: fruit as MatchFruit })} options={MATCH_FRUITS.map((value) => ({ value, label: record(`match.fruit.${value}`) }))} />
      <BilingualField label={say('field.title')} value={form.title} onChange={(title) => setForm({ ...form, title })} />
      <BilingualField label={say('words')} value={form.words} onChange={(words) => setForm({ ...form, words })} lines={4} />
      <p className={css.acts}><Act {...props} weight="filled" reasonShown="below" binding={binding} onAct={() => void command.run(form).then(whenRecorded(onDone))} /><Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
