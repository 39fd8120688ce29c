// Fetches the two voices: on a narrow line they weigh as much as everything that can be read, so they come after the first screen. A device that has them gets them
// before the first paint (build/before-paint.js). Not here: which they are (fonts.css), when that is (first-screen.ts).
import sheet from './fonts.css?url';

const STORED = 'concord-fonts';

const remember = (): void => {
  try {
    localStorage.setItem(STORED, sheet);
  } catch {
    // Storage may be refused: they then come after the first screen each time.
  }
};

const add = (): Promise<void> =>
  new Promise((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
    link.addEventListener('load', () => void document.fonts.ready.then(remember).then(done));
    link.addEventListener('error', () => done());
    document.head.append(link);
  });

/** Resolves when they have come, or could not. On a later visit they are there already. */
export const fetchFonts = async (): Promise<void> => {
  if (!document.querySelector(`link[href="${sheet}"]`)) await add();
};
