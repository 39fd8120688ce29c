// Where else a record is spoken of: discussions about something else and restricted rooms whose contributions name it, of those that the reader may read.
import { IconLock, IconMessages } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { NamingThread } from '@contract/discussions.views.js';
import { pageOf } from '../../record/titles.js';
import { Doc } from '../../ui/Doc.js';
import { Icon } from '../../ui/Icon.js';
import { Section } from '../../ui/Section.js';
import { oldWith } from '../../wire/queries.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Discussions.module.css';
import { Stamp } from './Stamp.js';
import { useDiscussionsWords } from './words.js';

export function Naming({ channel, identifier }: { channel: string; identifier: string }) {
  const say = useDiscussionsWords();
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['remark.', 'position.'], ['naming', channel]), [wire, client, channel]);
  const { data } = useQuery({
    queryKey: ['naming', channel, identifier],
    queryFn: ({ signal }) => wire.api.get<NamingThread[]>(`/api/threads/naming?${new URLSearchParams({ of: channel, identifier })}`, signal),
  });
  if (!data?.length) return null;
  return (
    <Section title={say('naming')} note={say('naming.note')}>
      <ul>
        {data.map((t) => (
          <li key={t.channel} className={css.row}>
            <div>
              <Doc size="row" lang={t.lang}><Link to={pageOf(t.kind, t.channel)}>{t.title}</Link></Doc>
              <p className={`note soft ${css.meta}`}>
                <span><Icon of={t.kind === 'caucus' ? IconLock : IconMessages} size={16} /> {say(`kind.${t.kind}`)}</span>
                <span>{say('naming.count', { count: t.remarks })}</span>
                <Stamp at={t.at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
