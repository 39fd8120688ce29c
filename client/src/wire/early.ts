// Answers to what was asked before the scripts came (build/before-paint.js): each is taken once, by the read that would have asked. Not here: which reads those are.

declare global {
  interface Window {
    concordEarly?: Record<string, Promise<Response | null>>;
  }
}
/** An answer that has waited longer is no longer what a reader should see first. */
const FRESH_MS = 30_000;
const ME = '/api/me';

/** `fetch`, but for the first reads of a page. A refusal counts only as the answer to who one is: whoever signs in on this page asks everything anew. */
export const fetchEarly: typeof fetch = async (input, init) => {
  const path = typeof input === 'string' && init?.method === 'GET' ? input : '';
  const early = window.concordEarly?.[path];
  if (!early) return fetch(input, init);
  delete window.concordEarly![path];
  const answer = performance.now() < FRESH_MS ? await early : null;
  return answer && (answer.ok || path === ME) ? answer : fetch(input, init);
};
