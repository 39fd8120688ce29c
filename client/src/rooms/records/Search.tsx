// The search page: `/search?q=`. Results by kind, what was looked for marked, each leading to its object. Not here: how it is found (the server).
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SEARCH_MAX, SEARCH_MIN } from '@contract/records.js';
import { useWhy } from '../../record/refusal.js';
import { Doc } from '../../ui/Doc.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { TextField } from '../../ui/fields/TextField.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Highlight } from './Highlight.js';
import css from './Search.module.css';
import { useFound, type FoundGroup, type FoundLine } from './use-found.js';
import { useSearchWords } from './words.js';

const PAUSE_MS = 250;
/** Titles of documents are serif; names of states and people are not. */
const SERIF: readonly FoundGroup['kind'][] = ['initiatives', 'threads', 'caucuses', 'remarks'];

export function Search() {
  const say = useSearchWords();
  const why = useWhy();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const [typed, setTyped] = useState<{ text: string; was: string } | null>(null);
  const { groups, asking, error, again } = useFound(query);
  const ask = useDebouncedCallback((q: string) => setParams(q ? { q } : {}, { replace: true }), PAUSE_MS);
  // Another search from the palette takes the place of what is in the field.
  const shown = typed && (typed.text === query || typed.was === query) ? typed.text : query;
  return (
    <Page title={say('title')} lede={say('about')}>
      <form role="search" className={css.form} onSubmit={(e) => e.preventDefault()}>
        <TextField type="search" label={say('field')} value={shown} onChange={(text) => { setTyped({ text, was: query }); ask(text); }} autoComplete="off" />
      </form>
      <Outcome query={query} asking={asking} groups={groups} />
      {error ? <ErrorNote what={why(error)} onAgain={again} /> : null}
      <div className={css.groups}>{groups?.map((g) => <Group key={g.kind} group={g} query={query} />)}</div>
    </Page>
  );
}

function Outcome({ query, asking, groups }: { query: string; asking: boolean; groups: readonly FoundGroup[] | null }) {
  const say = useSearchWords();
  const count = groups?.reduce((n, g) => n + g.lines.length, 0) ?? 0;
  const short = query !== '' && query.trim().length < SEARCH_MIN;
  const found = groups && (count ? say('found', { count }) : say('nothing'));
  return <p role="status" className="small soft">{short ? say('short') : (found ?? (asking && say('searching')))}</p>;
}

function Group({ group: g, query }: { group: FoundGroup; query: string }) {
  const say = useSearchWords();
  return (
    <Section title={g.label} note={g.lines.length >= SEARCH_MAX ? say('most', { count: SEARCH_MAX }) : g.lines.length}>
      <ul>{g.lines.map((l) => <li key={l.id} className={css.line}><Line line={l} serif={SERIF.includes(g.kind)} query={query} /></li>)}</ul>
    </Section>
  );
}

function Line({ line: l, serif, query }: { line: FoundLine; serif: boolean; query: string }) {
  const title = <Link to={l.to}><Highlight text={l.text} query={query} /></Link>;
  return (
    <>
      {serif ? <Doc size="row" lang={l.lang}>{title}</Doc> : <p className="strong">{title}</p>}
      {l.excerpt && <p className="small" lang={l.excerpt.lang} dir="auto"><Highlight text={l.excerpt.text} query={query} /></p>}
      <p className="note soft"><Highlight text={l.note} query={query} /></p>
    </>
  );
}
