// The two parts of the place "Members": its states, and who is at work now.
import { Tabs } from '../../ui/Tabs.js';
import css from './Members.module.css';
import { useMembersWords } from './words.js';

export function MembersTabs() {
  const say = useMembersWords();
  return <div className={css.tabs}><Tabs label={say('tabs')} tabs={[{ to: '/members', label: say('tab.states'), end: true }, { to: '/members/directory', label: say('tab.directory') }]} /></div>;
}
