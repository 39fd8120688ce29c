// The text as a file, or the chair's letters about it: which view, which languages, Word or PDF. Not here: making it (the server does, by what the reader may read).
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { DECIDED_VIEWS, DOCUMENT_FORMS, DOCUMENT_LANGS, type DocumentLang, type DocumentView } from '@contract/documents.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import css from './Text.module.css';
import { useTextWords } from './words.js';

interface SaveTextProps {
  /** The members' text, or what observers read of it. */
  readonly of: 'texts' | 'readings';
  readonly id: string;
  readonly views: readonly DocumentView[];
  /** The number under which the text was last issued. */
  readonly since?: number | undefined;
  /** The round of silence that it is about. */
  readonly round?: number;
}

export function SaveText({ of, id, views, since, round }: SaveTextProps) {
  const say = useTextWords();
  const [view, setView] = useState<DocumentView>(views[0]!);
  const [lang, setLang] = useState<DocumentLang>('both');
  const asked = new URLSearchParams({ view, lang, ...(view === 'changes' && since !== undefined ? { since: String(since) } : {}), ...(round === undefined ? {} : { round: String(round) }) });
  const isDecided = (DECIDED_VIEWS as readonly string[]).includes(view);
  const label = (v: DocumentView) => say(v === 'compilation' && of === 'readings' ? 'save.view.unattributed' : `save.view.${v}`);
  return (
    <div role="group" aria-label={say('save')} className={`${css.save} small no-print`}>
      <h3>{say('save')}</h3>
      <label>{say('save.view')}<select value={view} onChange={(e) => setView(e.currentTarget.value as DocumentView)}>{views.map((v) => <option key={v} value={v}>{label(v)}</option>)}</select></label>
      <label>{say('save.lang')}<select value={lang} onChange={(e) => setLang(e.currentTarget.value as DocumentLang)}>{DOCUMENT_LANGS.map((l) => <option key={l} value={l}>{say(isDecided && l !== 'both' ? `lang.${l}` : `save.lang.${l}`)}</option>)}</select></label>
      <div className={css.acts}>
        {DOCUMENT_FORMS.filter((form) => view === 'adopted' || form !== 'akn').map((form) => <LinkAct key={form} size="small" to={`/api/${of}/${id}/document?form=${form}&${asked.toString()}`} label={say(`save.${form}`)} icon={IconDownload} download />)}
      </div>
    </div>
  );
}
