// The records of a meeting's sittings, one at a time: what was drawn up, the minutes of each item, corrections, corrigenda, action points. Not here: the journal of the meeting (record/History).
import { useState } from 'react';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import type { RecordView } from '@contract/minutes.views.js';
import { useRecordWords } from '../../../record/words.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { Corrections } from './Corrections.js';
import { Corrigenda } from './Corrigenda.js';
import { FollowUps } from './FollowUps.js';
import { ItemsOfRecord } from './ItemsOfRecord.js';
import { RecordActs } from './RecordActs.js';
import { SaveRecord } from './SaveRecord.js';
import { useMinutesWords } from './words.js';

export interface RecordProps {
  readonly meeting: MeetingView;
  readonly sitting: SittingView;
  readonly record: { id: string } & RecordView;
}

export function Minutes({ meeting }: PartProps) {
  const say = useMinutesWords();
  const closed = useViews('sitting', meeting.id).filter((s) => s.state === 'closed').sort((a, b) => a.number - b.number);
  const [chosen, choose] = useState<string | null>(null);
  const sitting = closed.find((s) => s.id === chosen) ?? closed.at(-1);
  const record = useViews('record', meeting.id).find((r) => r.id === sitting?.id);
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        {closed.length > 1 && <Segments label={say('sitting')} value={sitting!.id} onChange={choose} options={closed.map((s) => ({ value: s.id, label: String(s.number) }))} />}
        {!sitting ? <p className="soft">{say('none')}</p> : record ? <Whole key={record.id} meeting={meeting} sitting={sitting} record={record} /> : <p className="soft" role="status">{say('waits')}</p>}
      </div>
      <aside className={css.stack}>
        {sitting && record && <Corrections key={record.id} meeting={meeting} sitting={sitting} record={record} />}
        <FollowUps meeting={meeting} />
      </aside>
    </div>
  );
}

function Whole(props: RecordProps) {
  const { record: r, sitting } = props;
  const say = useMinutesWords();
  const word = useRecordWords();
  return (
    <>
      <Section title={say('record', { number: sitting.number })} note={<span role="status">{word(`state.record.${r.state}`)}</span>}>
        <p className={`small soft ${css.meta}`}>
          <span>{say('drawn', { lines: r.lines })}, <When at={r.drawn} /></span>
          {r.state === 'circulated' && r.until && <span className="strong">{say('until')} <When at={r.until} /></span>}
          {(r.state === 'draft' || r.state === 'editing') && <span>{say('draft-note')}</span>}
        </p>
        <RecordActs {...props} />
        <SaveRecord {...props} />
      </Section>
      <ItemsOfRecord {...props} />
      <Corrigenda {...props} />
    </>
  );
}
