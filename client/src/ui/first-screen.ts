// When what one reads first is there: what can wait is fetched then. Not here: what that is (fonts.ts, language.ts).

const QUIET_MS = { least: 150, most: 1_500 };
const AT_LAST_MS = 10_000;

/** Goes once nothing has come for as long as the slowest part of the page took: what one reads first is then there, on a fast line within a blink. */
export function afterFirstScreen(go: () => void): void {
  const last = setTimeout(on, AT_LAST_MS);
  let slowest = QUIET_MS.least;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const coming = new PerformanceObserver((list) => {
    slowest = Math.min(QUIET_MS.most, Math.max(slowest, ...list.getEntries().map((e) => e.duration)));
    clearTimeout(quiet);
    quiet = setTimeout(on, slowest);
  });
  coming.observe({ type: 'resource', buffered: true });
  function on(): void {
    coming.disconnect();
    clearTimeout(last);
    clearTimeout(quiet);
    go();
  }
}
