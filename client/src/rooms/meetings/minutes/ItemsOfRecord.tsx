// A record line by line, under the item in which each was told, with that item's minutes below. Not here: what is said in a line (the contract), writing minutes (ItemMinutes.tsx).
import type { RecordLine } from '@contract/minutes.lines.js';
import { sayLine, wordsOf, type LineTexts } from '@contract/minutes.say.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { ItemMinutes } from './ItemMinutes.js';
import css from './Minutes.module.css';
import type { RecordProps } from './Minutes.js';
import { useRecordLines, useSpeaking } from './use-record.js';

/** Lines that stand together: what was told before any item, and of each item as often as it was taken up; what was told when no item was under way stands by itself. */
const stretches = (lines: readonly RecordLine[]): { item: string | null; lines: RecordLine[] }[] => {
  const all: { item: string | null; lines: RecordLine[] }[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && last.item === line.item) last.lines.push(line);
    else all.push({ item: line.item, lines: [line] });
  }
  return all;
};

export function ItemsOfRecord(props: RecordProps) {
  const data = useRecordLines(props.record);
  if (!data) return <p className="soft" aria-busy>{'\u00a0'}</p>;
  const all = stretches(data.lines);
  const whole = all.map((s) => s.item);
  return (
    <>
      {all.map((s, i) => <Stretch key={s.lines[0]!.seq} {...props} item={s.item} lines={s.lines} texts={data.texts} minutes={s.item !== null && whole.lastIndexOf(s.item) === i} />)}
      <ItemMinutes {...props} item={null} title={null} />
    </>
  );
}

/** Where an item was taken up twice, its minutes stand below the second time. */
function Stretch({ lines, texts, minutes, ...props }: RecordProps & { item: string | null; lines: readonly RecordLine[]; texts: LineTexts; minutes: boolean }) {
  const speaking = useSpeaking(props.meeting);
  const { item, meeting } = props;
  const title = item === null ? null : wordsOf(`item:${item}`, texts, speaking.lang);
  const below = (
    <>
      <ol className={css.lines}>
        {lines.map((l) => (
          <li key={`${l.seq} ${l.is}`}>
            <span className="small soft"><When at={l.at} as="hour" place={{ zone: meeting.zone }} /></span>
            <span>{sayLine(l, texts, speaking).map((sentence) => <span key={sentence} className={css.sentence}>{sentence}</span>)}</span>
          </li>
        ))}
      </ol>
      {minutes && <ItemMinutes {...props} title={title} />}
    </>
  );
  return title === null ? <div>{below}</div> : <Section title={title} level={3} rule="thin">{below}</Section>;
}
