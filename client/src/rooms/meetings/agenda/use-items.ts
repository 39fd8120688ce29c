// The items of a meeting in the order in which they stand. Not here: drawing them.
import type { ItemView } from '@contract/agenda.views.js';
import { useViews } from '../../../wire/use-channel.js';

const parts = (number: string): number[] => number.split('.').map(Number);
const before = (a: string, b: string): number => {
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
};
export const useItems = (meeting: string): ItemView[] => [...useViews('item', meeting)].sort((a, b) => before(a.number, b.number));
