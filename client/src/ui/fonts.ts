// Fetches the two voices after the first screen: on a narrow line they weigh as much as everything that can be read. A device that has them gets them before the
// first paint (build/before-paint.js). Not here: which they are (fonts.css).
import sheet from './fonts.css?url';

const STORED = 'concord-fonts';
const QUIET_MS = { least: 150, most: 1_500 };
const AT_LAST_MS = 10_000;

const remember = (): void => {
  try {
    localStorage.setItem(STORED, sheet);
  } catch {
    // Storage may be refused: they then come after the first screen each time.
  }
};

const add = (): void => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
  link.addEventListener('load', () => void document.fonts.ready.then(remember));
  document.head.append(link);
};

/** Once nothing has come for as long as the slowest part of the page took: what one reads first is then there, on a fast line within a blink. */
export function fetchFonts(): void {
  if (document.querySelector(`link[href="${sheet}"]`)) return;
  const last = setTimeout(go, AT_LAST_MS);
  let slowest = QUIET_MS.least;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const coming = new PerformanceObserver((list) => {
    slowest = Math.min(QUIET_MS.most, Math.max(slowest, ...list.getEntries().map((e) => e.duration)));
    clearTimeout(quiet);
    quiet = setTimeout(go, slowest);
  });
  coming.observe({ type: 'resource', buffered: true });
  function go(): void {
    coming.disconnect();
    clearTimeout(last);
    clearTimeout(quiet);
    add();
  }
}
