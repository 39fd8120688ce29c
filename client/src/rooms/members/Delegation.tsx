// A delegation's own page: its people, posts, credentials and record, managed by its holder of "administer"; others see the same, greyed with the reason.
// Not here: what everybody sees of the state (State.tsx).
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AccountLine, DelegationPage, HatLine } from '@contract/members.reads.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { Empty } from '../../ui/Empty.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { useChannel, useReading, useViews } from '../../wire/use-channel.js';
import { wornBy } from '../../wire/session.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import { ChannelHistory } from './ChannelHistory.js';
import { Clearances } from './Clearances.js';
import { Credentials } from './Credentials.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { ImportPeople } from './ImportPeople.js';
import { InvitePerson } from './InvitePerson.js';
import { Keyring } from './Keyring.js';
import { People } from './People.js';
import { Posts } from './Posts.js';
import { Quota } from './Quota.js';

/** The channel of one's own delegation, or of another's for the secretariat; its accounts where one may see them. */
const useDelegation = (code: string | undefined) => {
  const { api } = useWire();
  const { state } = useSession();
  const worn = state.is === 'in' ? wornBy(state.me) : undefined;
  const party = code?.toUpperCase() ?? worn?.party;
  const own = party === worn?.party;
  const enabled = Boolean(party) && administers(worn);
  const asked = useQuery({ queryKey: ['delegation', party], queryFn: ({ signal }) => api.get<DelegationPage>(`/api/delegation/${party}`, signal), enabled });
  return { party, channel: own ? worn?.delegation : asked.data?.channel, accounts: asked.data?.accounts, gone: !own && (asked.isError || !enabled), again: () => void asked.refetch() };
};
const administers = (worn: HatLine | undefined): boolean => worn?.party === SECRETARIAT || worn?.mandates.includes('admin') === true;

interface DelegationPageProps {
  /** Discussions about a channel; another room's. */
  readonly threads?: (channel: string) => ReactNode;
  /** Who of the delegation is told where it is named; another room's. */
  readonly desks?: (channel: string) => ReactNode;
}

export function Delegation({ threads, desks }: DelegationPageProps) {
  const { code } = useParams();
  const say = useDelegationWords();
  const { party, channel, accounts, gone, again } = useDelegation(code);
  if (!party) return <Page title={say('none')}><Empty text={say('none-say')} /></Page>;
  if (gone) return <Page title={say('gone')}><Empty text={say('none-say')} act={<LinkAct to="/delegation" label={say('manage')} />} /></Page>;
  return channel ? <Inside key={channel} party={party} channel={channel} accounts={accounts} onAccounts={again} threads={threads} desks={desks} /> : <Page title="" />;
}

export interface DelegationProps {
  readonly party: string;
  readonly channel: string;
  /** Undefined for those who may not see them. */
  readonly accounts: readonly AccountLine[] | undefined;
  /** Something about an account changed. */
  readonly onAccounts: () => void;
}

function Inside({ threads, desks, ...props }: DelegationProps & DelegationPageProps) {
  const { party, channel } = props;
  const say = useDelegationWords();
  const names = useNames();
  const { ready } = useChannel(channel);
  const delegation = useViews('delegation', channel)[0];
  const roles = useViews('role', channel);
  useReading(channel);
  const at = new Date().toISOString();
  const now = [...new Set(roles.filter((r) => !r.until || r.until > at).map((r) => r.person))];
  const taken = now.length;
  const isState = party !== SECRETARIAT;
  return (
    <Page title={isState ? say('title', { state: names.party(party, 'of') }) : say('title.secretariat')} lede={delegation ? say('lede', { count: taken, quota: delegation.quota }) : undefined}
      end={isState ? <LinkAct to={`/members/${party}`} label={say('public')} weight="quiet" /> : undefined}>
      {ready && (
        <div className={css.stack}>
          <People {...props} />
          {threads?.(channel)}
          <div className={css.columns}>
            <div className={css.stack}>
              <InvitePerson {...props} />
              <ImportPeople {...props} />
            </div>
            <div className={css.stack}>
              <Posts channel={channel} />
              {isState && desks?.(channel)}
              {isState && <Keyring party={party} people={now} />}
              {isState && <Clearances party={party} channel={channel} />}
              {isState && <Credentials party={party} channel={channel} />}
              {delegation && <Quota channel={channel} quota={delegation.quota} />}
              <ChannelHistory channel={channel} />
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}
