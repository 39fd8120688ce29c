// “Seen by our capital”: one tap, recorded in the delegation's own channel, where only the secretariat reads it beside the delegation. Not here: the list of whom nobody reached.
import { useQueryClient } from '@tanstack/react-query';
import type { NoticeLine } from '@contract/notices.reads.js';
import { usePeople } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { moment } from '../../ui/when.js';
import { wornBy } from '../../wire/session.js';
import { useCommand } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import css from './Inbox.module.css';
import { useInboxWords } from './inbox-words.js';

export function Seen({ line }: { line: NoticeLine }) {
  const { state } = useSession();
  const channel = state.is === 'in' ? wornBy(state.me)?.delegation : undefined;
  if (line.acknowledged) return <Done {...line.acknowledged} />;
  return channel ? <Say notice={line.id} channel={channel} /> : null;
}

function Say({ notice, channel }: { notice: string; channel: string }) {
  const word = useRecordWords();
  const why = useWhy();
  const client = useQueryClient();
  const seen = useCommand('notice.acknowledge', channel);
  const act = () => void seen.run({ notice }).then((done) => (done?.state.is === 'recorded' ? client.invalidateQueries({ queryKey: ['inbox'] }) : undefined));
  return <div className={css.seen}><Act label={word('command.notice.acknowledge')} size="small" reason={seen.why && why(seen.why)} life={drawn(seen.life, why)} onAct={act} /></div>;
}

function Done({ how, person, at }: NonNullable<NoticeLine['acknowledged']>) {
  const say = useInboxWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const name = usePeople([person]).get(person ?? '') ?? '';
  return <p className="small soft">{say(`seen.${how}`, { name, when: moment(at, reader, lang, now) })}</p>;
}
