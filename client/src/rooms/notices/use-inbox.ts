// The inbox and its count, asked again when something was entered that may concern one. The server tells a moment after the entry. Not here: drawing.
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InboxCount, InboxView } from '@contract/notices.reads.js';
import { useDesk } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';

const KEY = ['inbox'] as const;
/** Who is named somewhere that this window does not follow hears of it this late. */
const EVERY_MS = 20_000;
/** The server looks once a second; windows need not all ask at the same moment. */
const AFTER_MS = 1_800;

/** How many notices are unread; live while the page is open. */
export const useInboxCount = (): number => {
  const wire = useWire();
  const client = useQueryClient();
  const desk = useDesk();
  useEffect(() => {
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: KEY }), AFTER_MS * (0.75 + Math.random() / 2));
    return () => clearTimeout(timer);
  }, [client, desk]);
  return useQuery({ queryKey: [...KEY, 'count'], queryFn: ({ signal }) => wire.api.get<InboxCount>('/api/inbox/count', signal), refetchInterval: EVERY_MS }).data?.unread ?? 0;
};

export const useInbox = (): UseQueryResult<InboxView> => {
  const { api } = useWire();
  return useQuery({ queryKey: [...KEY, 'list'], queryFn: ({ signal }) => api.get<InboxView>('/api/inbox', signal), refetchInterval: EVERY_MS });
};

/** Marks these as read, or all; the pages show it when the server has it. */
export const useMarkNotices = (): ((notices?: readonly string[]) => Promise<void>) => {
  const { api } = useWire();
  const client = useQueryClient();
  return (notices) => mark(api, client, notices);
};
const mark = async (api: { post(path: `/api/${string}`, body: unknown): Promise<unknown> }, client: QueryClient, notices?: readonly string[]): Promise<void> => {
  await api.post('/api/inbox/read', notices ? { notices } : {});
  await client.invalidateQueries({ queryKey: KEY });
};
