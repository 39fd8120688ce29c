// The record as a file, in the reader's language or (Word, PDF) in both side by side. Not here: how it is made (the server).
import { IconDownload } from '@tabler/icons-react';
import { DOCUMENT_FORMS } from '@contract/documents.js';
import { FINAL } from '@contract/minutes.views.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import css from '../Meetings.module.css';
import type { RecordProps } from './Minutes.js';
import { useMinutesWords } from './words.js';

export function SaveRecord({ record }: RecordProps) {
  const say = useMinutesWords();
  const lang = useLang();
  return (
    <div className={css.acts} role="group" aria-label={say('save')}>
      {DOCUMENT_FORMS.filter((form) => form !== 'akn' || FINAL.includes(record.state)).map((form) => <LinkAct key={form} size="small" to={`/api/sittings/${record.id}/document?form=${form}&lang=${form === 'akn' ? lang : 'both'}`} label={say(`save.${form}`)} icon={IconDownload} download />)}
    </div>
  );
}
