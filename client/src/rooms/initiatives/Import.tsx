// One import from the first byte to the report that stays. Everything on it comes from the import's own channel, so it can be left and found again.
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { ImportView } from '@contract/imports.views.js';
import { useNames, usePeople } from '../../record/names.js';
import { useSentences } from '../../record/sentence.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { bytes, figure } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { Progress } from '../../ui/Progress.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { Timeline } from '../../ui/Timeline.js';
import { moment } from '../../ui/when.js';
import { useChannel, useReading, useView } from '../../wire/use-channel.js';
import { useCodes } from './codes.js';
import { Decide } from './imports/Decide.js';
import css from './imports/Imports.module.css';
import { useImportWords, useMany } from './imports/words.js';

export function Import() {
  const say = useImportWords();
  const { id = '' } = useParams();
  const channel = useChannel(id);
  const view = useView('import', id, id);
  useReading(id);
  if (channel.refusal) return <Page title={say('title')}><Empty text={say('missing')} /></Page>;
  if (!view) return <Page title={say('title')} />;
  return (
    <Page title={view.name} lede={<Lede view={view} />}>
      <Stage view={view} />
      <details className={css.history}>
        <summary>{say('history')}</summary>
        <History id={id} />
      </details>
    </Page>
  );
}

function Lede({ view }: { view: ImportView }) {
  const say = useImportWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const people = usePeople(useMemo(() => [view.person], [view.person]));
  const by = people.get(view.person ?? '') ?? names.party(view.by);
  return (
    <>
      <b>{word(`state.import.${view.stage}`)}</b>. {say('by', { by, state: names.party(view.state), when: moment(view.opened, reader, lang, Date.now()) })}. {bytes(view.size, lang)}.
      <span className={`note faint ${css.print}`}>{say('fingerprint')} <code>{view.sha256}</code></span>
    </>
  );
}

/** What the stage asks for: patience, a decision, or a look at the report. */
function Stage({ view }: { view: ImportView }) {
  const say = useImportWords();
  const codes = useCodes();
  const word = useRecordWords();
  const lang = useLang();
  const many = useMany();
  const { stage, reason } = view;
  if (stage === 'staging') return <div role="status"><Progress done={view.read} of={Math.max(view.read + 50, 100)} words={say('reading', many(view.read))} note={say('leave')} /></div>;
  if (stage === 'refused') {
    const said = reason ? (codes.remark(reason.code, reason.params) ?? word(reason.code, reason.params)) : '';
    return <ErrorNote what={say('refused.title')} then={`${reason?.line ? say('line', { line: reason.line, reason: said }) : said} ${say('refused.then')}`} />;
  }
  return (
    <>
      {stage === 'accepting' && <div role="status" className={css.progress}><Progress done={view.progress.done} of={view.progress.total} words={say('taking', { done: figure(view.progress.done, lang), ...many(view.progress.total) })} note={say('leave')} /></div>}
      <Decide view={view} />
    </>
  );
}

function History({ id }: { id: string }) {
  const { entries } = useChannel(id);
  const newest = useMemo(() => [...entries].reverse(), [entries]);
  const sentence = useSentences(newest);
  const say = useImportWords();
  return <Section title={say('history')} rule="thin" level={3}><Timeline entries={newest.map((e) => ({ id: String(e.seq), at: e.at, no: e.seq, sentence: sentence(e) }))} /></Section>;
}
