// One state's page: who speaks for it, since when it belongs, its terms in the chair, what it leads, what the record says of it.
// Not here: managing its people (Delegation.tsx), recording its membership (Members.tsx).
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { StateCode } from '../../ui/StateCode.js';
import { plainDate } from '../../ui/when.js';
import { useChannel } from '../../wire/use-channel.js';
import { useSession } from '../../wire/use-line.js';
import css from './Members.module.css';
import { Chairs, Membership } from './Standing.js';
import { Leads } from './Leads.js';
import { Speaks } from './Speaks.js';
import { StateHistory } from './StateHistory.js';
import { useBelongings, type Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

/** `beside`: what other rooms know of it: what it has committed itself to, where it was present. */
export function State({ beside }: { beside: (code: string) => ReactNode }) {
  const { code = '' } = useParams();
  const say = useMembersWords();
  const state = useBelongings().find((s) => s.id === code.toUpperCase());
  const { ready } = useChannel(NETWORK);
  if (!state) return <Page title={code.toUpperCase()}>{ready && <Empty title={say('state.missing')} text={say('state.missing-say')} act={<LinkAct to="/members" label={say('state.all')} />} />}</Page>;
  return <OneState key={state.id} state={state} beside={beside} />;
}

function OneState({ state, beside }: { state: Belonging; beside: (code: string) => ReactNode }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const { state: session } = useSession();
  const party = session.is === 'in' ? session.me.party : null;
  const { short, long } = state.names[lang];
  const day = (at: string) => plainDate(at.slice(0, 10), lang);
  const standing = state.on ? word(`status.${state.on.status}`) : state.next ? say('state.coming', { day: day(state.next.since) }) : say('state.former');
  const chair = state.term && word(`state.term.${state.term.stage}`);
  const heading = <span className={css.state}>{short}<StateCode code={state.id} name={short} observer={state.on?.status !== 'member'} besideName /></span>;
  const lede = [long !== short && long, standing, chair].filter(Boolean).join(' · ');
  const manage = party === state.id || party === SECRETARIAT;
  return (
    <Page title={short} heading={heading} lede={lede} end={manage ? <LinkAct to={party === state.id ? '/delegation' : `/delegation/${state.id}`} label={say('state.delegation')} /> : undefined}>
      <div className={css.columns}>
        <div className={css.stack}>
          <Speaks code={state.id} name={short} />
          <Leads code={state.id} name={short} />
          {beside(state.id)}
        </div>
        <div className={css.stack}>
          <Membership state={state} />
          <Chairs code={state.id} />
          <StateHistory code={state.id} name={short} />
        </div>
      </div>
    </Page>
  );
}
