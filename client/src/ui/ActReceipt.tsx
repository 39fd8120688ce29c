// What stands under an act's button: how far it has got, announced politely, in words and never by colour alone.
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ActLife } from './act-life.js';
import css from './Act.module.css';
import { Icon } from './Icon.js';
import { useLang } from './language.js';
import { entryNo } from './number.js';
import { useReader } from './reader.js';
import { hour } from './when.js';
import { useUiWords } from './words.js';

/** Renders an empty live region while ready, so that what comes later is announced. */
export function ActReceipt({ life, onTakeBack }: { life: ActLife; onTakeBack?: (() => void) | undefined }) {
  return <span role="status">{life.is === 'ready' ? null : <Receipt life={life} onTakeBack={onTakeBack} />}</span>;
}

function Receipt({ life, onTakeBack }: { life: ActLife; onTakeBack?: (() => void) | undefined }) {
  const say = useUiWords();
  const lang = useLang();
  const { zone } = useReader();
  if (life.is === 'sending') return <Sending />;
  if (life.is === 'recorded') {
    if (life.held) return <span className={css.life} data-tone="time"><Icon of={IconCircleDashed} size={16} />{say('act.held')}</span>;
    const words = say('act.recorded', { no: entryNo(life.no, lang) });
    return <span className={css.life} data-tone="done"><Icon of={IconCircleCheck} size={16} />{life.href ? <a href={life.href}>{words}</a> : words}</span>;
  }
  if (life.is === 'kept')
    return (
      <>
        <span className={css.life} data-tone="time"><Icon of={IconWifiOff} size={16} />{say('act.offline-since', { hour: hour(life.since, zone, lang) })}</span>
        <span className={css.note}>{say('act.kept-note')} {onTakeBack && <button type="button" className="link" onClick={onTakeBack}>{say('act.take-back')}</button>}</span>
      </>
    );
  if (life.is === 'refused')
    return (
      <>
        <span className={css.life} data-tone="refused"><Icon of={IconCircleX} size={16} />{say('act.refused')}</span>
        <span className={css.note}>{life.why}</span>
      </>
    );
  return null;
}

/** Seconds are shown, not announced; after two the reader hears that they may leave. */
function Sending() {
  const say = useUiWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <span className={css.life} aria-hidden><Icon of={IconCircleDashed} size={16} />{say('act.sending-for', { seconds })}</span>
      <span className={seconds < 2 ? 'vh' : css.note}>{say(seconds < 2 ? 'act.sending' : 'act.still-sending')}</span>
    </>
  );
}
