// Puts the window's wire and its queries over the pages. Not here: reading them (use-*.ts).
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Wire } from './wire.js';

const WireContext = createContext<Wire | null>(null);

export function WireProvider({ wire, queries, children }: { wire: Wire; queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <WireContext value={wire}>{children}</WireContext>
    </QueryClientProvider>
  );
}

export function useWire(): Wire {
  const wire = useContext(WireContext);
  if (!wire) throw new Error('a page outside of WireProvider');
  return wire;
}
