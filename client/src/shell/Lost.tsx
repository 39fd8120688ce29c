// The page of an address that leads nowhere, or nowhere open to the reader: the two are not told apart.
import { Empty } from '../ui/Empty.js';
import { LinkAct } from '../ui/LinkAct.js';
import { Page } from '../ui/Page.js';
import { useShellWords } from './words.js';

export function Lost() {
  const say = useShellWords();
  return (
    <Page title={say('lost.title')}>
      <Empty text={say('lost.text')} act={<LinkAct to="/" label={say('lost.home')} />} />
    </Page>
  );
}
