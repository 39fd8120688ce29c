// Documents of a record: kept here or linked, named in the reader's language, with their kind and date. Not here: attaching and taking away.
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DocumentLink } from '@contract/activity.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { plainDate } from '../../../ui/when.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

interface DocumentsProps { readonly shown: Shown; readonly end: ReactNode; readonly form: ReactNode; readonly acts: (at: number) => ReactNode }

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
/** Anything but the web and our own files is shown and not linked. */
const isSafe = (url: string): boolean => /^(https?:\/\/|\/api\/files\/)/.test(url);

export function Documents({ shown: { activity }, end, form, acts }: DocumentsProps) {
  const say = useInitiativeWords();
  return (
    <Section title={say('documents')} end={end}>
      {form}
      {activity.documents.length === 0 ? <p className="soft">{say('documents.none')}</p> : (
        <ul className={css.lines}>{activity.documents.map((d, at) => <li key={`${d.url} ${at}`}><OneDocument document={d} base={activity.lang} />{acts(at)}</li>)}</ul>
      )}
    </Section>
  );
}

function OneDocument({ document: d, base }: { document: DocumentLink; base: string | undefined }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const title = anyIn(d.title, lang, base);
  const kept = d.url.startsWith('/api/files/');
  const facts = [...d.categories.map((c) => codes.of('document', c.code)), ...d.languages.map((l) => l.code.toUpperCase()), d.date && plainDate(d.date.slice(0, 10), lang), kept ? say('documents.file') : say('documents.link', { host: hostOf(d.url) })].filter(Boolean);
  return (
    <div>
      {isSafe(d.url) ? (
        <a href={d.url} lang={title.lang} {...(kept ? { download: true } : { target: '_blank', rel: 'noopener noreferrer' })}><Icon of={kept ? IconDownload : IconExternalLink} size={16} /> {title.text || d.url}</a>
      ) : <span lang={title.lang}>{title.text || d.url}</span>}
      <p className="note faint">{facts.join(' · ')}</p>
    </div>
  );
}
