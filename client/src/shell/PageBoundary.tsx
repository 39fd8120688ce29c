// Catches what a page throws while it is drawn: says so, keeps the letterhead, offers to try again. A new address clears it.
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Act } from '../ui/Act.js';
import { Empty } from '../ui/Empty.js';
import { useShellWords } from './words.js';

interface BoundaryProps {
  readonly where: string;
  readonly children: ReactNode;
  readonly broken: (again: () => void) => ReactNode;
}

class Boundary extends Component<BoundaryProps, { at: string | null }> {
  override state = { at: null as string | null };

  static getDerivedStateFromError() {
    return { at: '' };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.at !== null && before.where !== this.props.where) this.setState({ at: null });
  }

  override render() {
    return this.state.at === null ? this.props.children : this.props.broken(() => this.setState({ at: null }));
  }
}

export function PageBoundary({ children }: { children: ReactNode }) {
  const say = useShellWords();
  const { pathname } = useLocation();
  const broken = (again: () => void) => <Empty title={say('broken.title')} text={say('broken.text')} act={<Act label={say('broken.again')} onAct={again} />} />;
  return <Boundary where={pathname} broken={broken}>{children}</Boundary>;
}
