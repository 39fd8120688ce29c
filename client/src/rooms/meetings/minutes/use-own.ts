// What a delegation may correct in a record: the statements it made and the votes it was entitled to in that sitting, each said in a few words. Not here: asking for it (Corrections.tsx).
import { DECLARED } from '@contract/voting.views.js';
import { titleIn } from '../../../record/titles.js';
import type { Option } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { hour } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import type { RecordProps } from './Minutes.js';
import { useMinutesWords } from './words.js';

/** Says what a reference `speaker:…` or `vote:…` is. */
export const useAbout = ({ meeting }: RecordProps): ((ref: string) => string) => {
  const say = useMinutesWords();
  const lang = useLang();
  const speakers = useViews('speaker', meeting.id);
  const votes = useViews('vote', meeting.id);
  return (ref) => {
    const id = ref.slice(ref.indexOf(':') + 1);
    const started = speakers.find((s) => s.id === id)?.started;
    if (started) return say('statement-of', { hour: hour(started, meeting.zone, lang) });
    return say('vote-of', { words: titleIn(votes.find((v) => v.id === id)?.question ?? { en: '', fr: '' }, lang)?.text ?? '' });
  };
};

export const useOwn = (props: RecordProps): Option[] => {
  const { meeting, record } = props;
  const about = useAbout(props);
  const { code } = useReader();
  const speakers = useViews('speaker', meeting.id).filter((s) => s.sitting === record.id && s.started !== null && s.party === code);
  const votes = useViews('vote', meeting.id).filter((v) => v.sitting === record.id && DECLARED.includes(v.state) && v.entitled.includes(code ?? ''));
  return [...speakers.map((s) => ({ value: s.id, label: about(`speaker:${s.id}`) })), ...votes.map((v) => ({ value: v.id, label: about(`vote:${v.id}`) }))];
};
