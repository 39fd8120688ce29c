// The wire in a browser window: its storage, its coming to the front, its network, its closing. Not here: anything that also runs without a window.
import { fetchEarly } from './early.js';
import { Wire } from './wire.js';

const sessionStorageOrNull = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/** Makes the window's one wire and ties it to the window's events. It is started by `wire.start()`. */
export const wireOfWindow = (): Wire => {
  const wire = new Wire({ url: '', fetch: fetchEarly, storage: sessionStorageOrNull(), online: () => navigator.onLine, visible: () => document.visibilityState === 'visible' });
  const front = () => document.visibilityState === 'visible' && wire.nudge();
  window.addEventListener('focus', front);
  window.addEventListener('online', front);
  document.addEventListener('visibilitychange', front);
  // Out of the browser's cache of pages; a page that was just opened has asked already.
  window.addEventListener('pageshow', (e) => e.persisted && front());
  window.addEventListener('beforeunload', (e) => {
    // The browser asks in its own words whether to leave; what only some may read lives nowhere but here.
    if (wire.outbox.wouldLose || wire.drafts.wouldLose) e.preventDefault();
  });
  return wire;
};
