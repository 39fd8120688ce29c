// Fetching a part of the client on a line that breaks: again and again until it has come. Not here: which parts are late, and what stands in their place (Late.tsx).

const TRIES = 6;
const PAUSE_MS = 2_500;

const nextChance = (): Promise<unknown> =>
  new Promise((done) => {
    if (navigator.onLine) setTimeout(done, PAUSE_MS);
    else addEventListener('online', done, { once: true });
  });

/** A style sheet that failed stays failed, and the bundler asks for none twice. */
const mendStyles = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) if (!link.sheet) link.replaceWith(link.cloneNode());
};

/** What `load` loads, asked for again after a pause or when the line is back; rejects when it does not come although there is a line. */
export async function persist<M>(load: () => Promise<M>): Promise<M> {
  for (let left = TRIES; ;) {
    try {
      return await load();
    } catch (fault) {
      if (navigator.onLine) left -= 1;
      if (left === 0) throw fault;
      await nextChance();
      mendStyles();
    }
  }
}
