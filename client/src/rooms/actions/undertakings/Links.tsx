// What the action belongs to: initiatives and other actions, named where the reader may read them. The state that leads finds and links them. Not here: the search itself (records).
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ActionRow, ActionView } from '@contract/actions.views.js';
import type { InitiativeRow } from '@contract/initiatives.views.js';
import type { Title } from '@contract/notices.js';
import { SEARCH_MIN, type Found } from '@contract/records.js';
import type { UndertakingView } from '@contract/undertakings.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from './Undertaking.module.css';
import { useUndertakingWords } from './words.js';

interface Linked {
  readonly id: string;
  readonly kind: 'initiative' | 'action';
}
type Titles = ReadonlyMap<string, Title>;

/** Titles of what may be read; what is missing is not open to the reader. */
function useTitles(links: readonly Linked[]): Titles | undefined {
  const { api } = useWire();
  const ids = links.filter((l) => l.kind === 'initiative').map((l) => l.id);
  const initiatives = useQuery({ queryKey: ['initiatives', 'rows', ids], queryFn: ({ signal }) => api.get<InitiativeRow[]>(`/api/initiatives/rows?ids=${ids.join(',')}`, signal), enabled: ids.length > 0 });
  const actions = useQuery({ queryKey: ['actions'], queryFn: ({ signal }) => api.get<ActionRow[]>('/api/actions', signal), enabled: links.some((l) => l.kind === 'action') });
  if (initiatives.isLoading || actions.isLoading) return undefined;
  return new Map([...(initiatives.data ?? []), ...(actions.data ?? [])].map((r) => [r.id, r.title]));
}

export function Links({ action, view }: { action: ActionView; view: UndertakingView }) {
  const say = useUndertakingWords();
  const titles = useTitles(view.links);
  const mine = useReader().code === action.lead;
  return (
    <Section title={say('links')}>
      {!view.links.length && <p className="small soft">{say('links.none')}</p>}
      <ul className={css.list}>{titles && view.links.map((l) => <One key={l.id} action={action} link={l} title={titles.get(l.id)} mine={mine} />)}</ul>
      {mine && <Find action={action} linked={view.links} />}
    </Section>
  );
}

function One({ action, link, title, mine }: { action: ActionView; link: Linked; title: Title | undefined; mine: boolean }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const c = useCommand('action.unlink', action.id);
  const shown = title && titleIn(title, lang);
  return (
    <li>
      {title ? <Link to={pageOf(link.kind, link.id)} lang={shown?.lang}>{shown?.text ?? say('untitled')}</Link> : <span className="soft">{say('links.closed')}</span>}
      {mine && <Act label={record('command.action.unlink')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onAct={() => void c.run({ to: link.id })} />}
    </li>
  );
}

function Find({ action, linked }: { action: ActionView; linked: readonly Linked[] }) {
  const say = useUndertakingWords();
  const { api } = useWire();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 250);
  const { data } = useQuery({ queryKey: ['search', asked], queryFn: ({ signal }) => api.get<Found>(`/api/search?q=${encodeURIComponent(asked)}`, signal), enabled: asked.length >= SEARCH_MIN });
  const has = new Set([action.id, ...linked.map((l) => l.id)]);
  const hits = asked.length >= SEARCH_MIN && data ? [...data.initiatives, ...data.actions].filter((h) => !has.has(h.id)).slice(0, 6) : [];
  return (
    <div className={css.lists}>
      <TextField label={say('links.find')} help={say('links.help')} type="search" value={words} onChange={setWords} />
      <ul className={css.list}>{hits.map((h) => <Hit key={h.id} action={action} id={h.id} title={h.title} />)}</ul>
    </div>
  );
}

function Hit({ action, id, title }: { action: ActionView; id: string; title: Title }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const c = useCommand('action.link', action.id);
  return <li><span>{titleIn(title, lang)?.text ?? say('untitled')}</span><Act label={record('command.action.link')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onAct={() => void c.run({ to: id })} /></li>;
}
