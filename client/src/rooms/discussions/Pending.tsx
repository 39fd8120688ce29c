// What one has said and the record has not taken yet: sending, kept while the line is down, or refused with the reason. Never shown as if it were said.
import { useWhy, drawn } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { ActReceipt } from '../../ui/ActReceipt.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Discussions.module.css';
import { usePlain } from './sealed.js';
import type { OnTheWay } from './use-conversation.js';
import { Wording } from './Wording.js';
import { useDiscussionsWords } from './words.js';

export function Pending({ one, onBack }: { one: OnTheWay; onBack: (one: OnTheWay, text: string) => void }) {
  const say = useDiscussionsWords();
  const why = useWhy();
  const { outbox } = useWire();
  const { act, payload, standing } = one;
  const refused = act.state.is === 'refused';
  // After a reload what was sealed here is read again once the keys are open; until then there are no words to put back.
  const { plain } = usePlain(payload.text);
  const back = typeof plain === 'string' ? () => onBack(one, plain) : undefined;
  return (
    <li className={css.said} data-pending>
      <p className="note faint">{say('pending')}</p>
      <Wording text={payload.text} lang={payload.lang} mentions={payload.mentions} position={standing === 'position'} />
      <ActReceipt life={drawn(act.state, why)} onTakeBack={act.sent || refused ? undefined : back} />
      {refused && (
        <div className={css.acts}>
          {back && <Act label={say('pending.again')} size="small" onAct={back} />}
          <Act label={say('pending.drop')} size="small" weight="quiet" onAct={() => outbox.dismiss(act.deed.command)} />
        </div>
      )}
    </li>
  );
}
