// The letter of credentials as it was sent, to be opened by its delegation and by the secretariat; or that none came along. Not here: sending one (Credentials.tsx).
import { IconDownload } from '@tabler/icons-react';
import type { CredentialsView } from '@contract/members.views.js';
import { Icon } from '../../ui/Icon.js';
import { useLang } from '../../ui/language.js';
import { bytes } from '../../ui/number.js';
import { useDelegationWords } from './delegation-words.js';

const KINDS: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' };

export function LetterFile({ id, document: d }: { id: string; document: CredentialsView['document'] }) {
  const say = useDelegationWords();
  const lang = useLang();
  if (!d) return <p className="small soft">{say('letter.no-document')}</p>;
  return (
    <p className="small">
      <a href={`/api/credentials/${id}/document`} download aria-label={say('letter.open', { name: d.name })}><Icon of={IconDownload} size={16} /> {d.name}</a>{' '}
      <span className="soft num">{[KINDS[d.format], bytes(d.bytes, lang)].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
