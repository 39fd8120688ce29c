// The page of a text's silence: how long it runs, where each member stands, what the reader's party may do. `/actions/:id/silence`. Not here: the text itself (Action.tsx).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconBolt, IconHourglass, IconScale } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { ActionView } from '@contract/actions.views.js';
import type { ReachLine } from '@contract/silence.views.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Empty } from '../../../ui/Empty.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { oldWith } from '../../../wire/queries.js';
import { useChannel, useReading, useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useActionWords } from '../words.js';
import { SaveText } from '../text/SaveText.js';
import type { Round } from './acting.js';
import { Announce } from './Announce.js';
import { ChairActs } from './ChairActs.js';
import { Changes } from './Changes.js';
import { Clock } from './Clock.js';
import { Frozen, Rules } from './Frozen.js';
import { Heard } from './Heard.js';
import { MemberActs } from './MemberActs.js';
import { Positions } from './Positions.js';
import { SecretariatActs } from './SecretariatActs.js';
import css from './Silence.module.css';
import { useWhole } from './whole.js';
import { useSilenceWords } from './words.js';

/** Until it has ended there is nothing to tell of its outcome. */
const GOING = ['announced', 'running'];
/** After these another round may be announced. */
const FREE = ['withdrawn', 'void', 'to-meeting', 'consultation'];

export function Silence() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const word = useActionWords();
  const { ready, refusal } = useChannel(id);
  const view = useView('action', id, id);
  useReading(id);
  if (refusal) return <Page title={word('gone.title')}><Empty text={word('gone.text')} act={<LinkAct to="/actions" label={word('back')} />} /></Page>;
  if (!ready || !view) return <Page title={word('loading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <OfAction view={view} />;
}

function OfAction({ view }: { view: ActionView }) {
  const say = useSilenceWords();
  const word = useActionWords();
  const lang = useLang();
  const rounds = useViews('silence', view.id);
  const seats = useStanding(view.id)?.seats ?? [];
  const [latest, ...earlier] = [...rounds].sort((a, b) => b.round - a.round);
  const title = titleIn(view.title, lang);
  const text = title?.text ?? word('untitled');
  const may = seats.includes('chair') && view.stage === 'negotiation' && (!latest || FREE.includes(latest.state));
  return (
    <>
      {latest ? <Head s={latest} /> : <p className={css.meta}><Link to={`/actions/${view.id}`}>{word('back')}</Link></p>}
      <Page title={text} heading={<span className="doc" lang={title?.lang}>{text}</span>}>
        {may && <Announce action={view.id} again={Boolean(latest)} />}
        {latest && <Shown s={latest} earlier={earlier} seats={seats} />}
        {!latest && !may && <Empty text={say('none')} act={<LinkAct to={`/actions/${view.id}`} label={say('read')} />} />}
      </Page>
    </>
  );
}

function Head({ s }: { s: Round }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  return (
    <p className={css.meta}>
      <span><Link to={`/actions/${s.action}`}>{s.adoptedAs ?? s.symbol}</Link></span>
      <span><Icon of={IconHourglass} size={16} />{say('round', { state: word(`state.silence.${s.state}`), round: s.round })}</span>
      <span><Icon of={IconScale} size={16} />{say(s.apart && s.mode === 'collecting' ? 'mode.collecting.apart' : `mode.${s.mode}`)}</span>
      {s.urgent && <span className="amber"><Icon of={IconBolt} size={16} />{say('urgent')}</span>}
    </p>
  );
}

function Shown({ s: told, earlier, seats }: { s: Round; earlier: readonly Round[]; seats: readonly string[] }) {
  const s = useWhole(told);
  const desk = seats.includes('chair') || seats.includes('secretariat');
  const reach = useReach(s, desk);
  const member = seats.includes('delegate');
  return (
    <>
      {s.changes && <div className={css.put}><Changes changes={s.changes} /></div>}
      <div className={css.cols}>
        <div className={css.side}><Clock s={s} /><Frozen s={s} /><Rules s={s} /><SaveText of="texts" id={s.action} round={s.round} views={GOING.includes(s.state) ? ['announcement'] : ['announcement', 'outcome']} /></div>
        <div><Positions s={s} earlier={earlier} reach={desk ? reach : undefined} /></div>
        <aside className={css.side}>
          {seats.includes('chair') && <ChairActs s={s} alone={!member} latest />}
          {member && <MemberActs s={s} />}
          {seats.includes('secretariat') && <SecretariatActs s={s} reach={reach} />}
          <Heard s={s} />
        </aside>
      </div>
    </>
  );
}

/** Whom the announcement has reached; asked anew when a voice is heard or the secretariat has telephoned. */
const useReach = (s: Round, desk: boolean): readonly ReachLine[] | undefined => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => (desk ? oldWith(wire, client, ['silence.'], ['silence', 'reach']) : undefined), [wire, client, desk]);
  return useQuery({ queryKey: ['silence', 'reach', s.id], queryFn: ({ signal }) => wire.api.get<ReachLine[]>(`/api/silence/${s.id}/reach`, signal), enabled: desk, refetchInterval: 30_000 }).data;
};
