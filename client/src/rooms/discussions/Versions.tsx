// The history of a remark: its earlier wordings, asked for when somebody wants to see them. What the chair removed is refused to most, with the reason.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RemarkVersion } from '@contract/discussions.views.js';
import { useWhy } from '../../record/refusal.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Discussions.module.css';
import { usePlain } from './sealed.js';
import { Stamp } from './Stamp.js';
import type { Remark } from './use-conversation.js';
import { useDiscussionsWords } from './words.js';

/** Whether anything of it is kept that the page does not show; a withdrawn remark is erased with all of its wordings. */
const hasHistory = (r: Remark): boolean => (r.text !== null ? r.version > 1 : r.state === 'removed' || r.standing === 'position');

export function Versions({ remark }: { remark: Remark }) {
  const say = useDiscussionsWords();
  const [shown, setShown] = useState(false);
  if (!hasHistory(remark)) return null;
  const label = remark.text !== null ? 'history' : remark.state === 'removed' ? 'history.removed' : 'history.withdrawn';
  return (
    <div className="small">
      <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>{say(shown ? 'history.close' : label)}</button>
      {shown && <Wordings remark={remark} />}
    </div>
  );
}

function Words({ version: v }: { version: RemarkVersion }) {
  const { text } = usePlain(v.text);
  return <div className={css.words} lang={v.lang} dir="auto">{text}</div>;
}

function Wordings({ remark }: { remark: Remark }) {
  const say = useDiscussionsWords();
  const why = useWhy();
  const { api } = useWire();
  const { data, error } = useQuery({
    queryKey: ['remark-versions', remark.id, remark.version, remark.state],
    queryFn: ({ signal }) => api.get<RemarkVersion[]>(`/api/remarks/${remark.id}/versions`, signal),
  });
  if (error) return <p className="soft" role="alert">{why(error)}</p>;
  if (!data) return <p className="faint" role="status">{say('loading')}</p>;
  const earlier = remark.text === null ? data : data.slice(0, -1);
  if (!earlier.length) return <p className="soft">{say('history.none')}</p>;
  return (
    <ol className={css.versions}>
      {earlier.map((v) => (
        <li key={v.version}>
          <span className="faint">{say('history.version', { version: v.version })} · <Stamp at={v.at} /></span>
          <Words version={v} />
        </li>
      ))}
    </ol>
  );
}
