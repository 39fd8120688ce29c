// The link by which somebody first signs in, or comes back: made on demand, shown once, copied, never kept by this page. Not here: the page it leads to (Invitation.tsx).
import { useEffect, useRef, useState } from 'react';
import type { InvitationLink } from '@contract/members.reads.js';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { moment } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';

interface InviteLinkProps {
  readonly person: string;
  readonly name: string;
  /** Made without being asked for: the person was invited just now. */
  readonly atOnce?: boolean;
  readonly reason?: string | null | undefined;
  readonly onMade?: () => void;
}

export function InviteLink({ person, name, atOnce, reason, onMade }: InviteLinkProps) {
  const say = useDelegationWords();
  const why = useWhy();
  const { api } = useWire();
  const [link, setLink] = useState<InvitationLink | 'asked' | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const asked = useRef(false);
  const make = () => {
    setFault(null);
    setLink('asked');
    api.post<InvitationLink>(`/api/people/${person}/invitation`).then((made) => { setLink(made); onMade?.(); }, (wrong: unknown) => { setFault(wrong); setLink(null); });
  };
  useEffect(() => {
    // Once, also where the page is drawn twice: a second link would void the first.
    if (!atOnce || asked.current) return;
    asked.current = true;
    make();
  });
  if (link && link !== 'asked') return <Shown link={link} name={name} />;
  return (
    <>
      {fault !== null && <ErrorNote what={why(fault)} />}
      <Act label={link === 'asked' ? say('link.making') : say('link')} size="small" reason={reason} onAct={make} />
      <p className="note soft">{say('link.say')}</p>
    </>
  );
}

function Shown({ link, name }: { link: InvitationLink; name: string }) {
  const say = useDelegationWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const [copied, setCopied] = useState(false);
  return (
    <div className={css.link} role="status">
      <p className="strong">{say('link.once', { name })}</p>
      <output>{link.link}</output>
      <Act label={say(copied ? 'link.copied' : 'link.copy')} size="small" onAct={() => void navigator.clipboard.writeText(link.link).then(() => setCopied(true), () => setCopied(false))} />
      <p className="note soft">{say('link.until', { when: moment(link.expires, reader, lang, now) })}</p>
    </div>
  );
}
