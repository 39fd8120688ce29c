// How long to wait before trying again: full jitter, so that a thousand clients do not come back at once. Pure.

const FIRST_MS = 250;
/** While an outage is young one comes back within seconds of the server (I5); after some minutes one asks less often, never at full speed. */
const YOUNG_MS = 4_000;
const OLD_MS = 30_000;
const YOUNG_TRIES = 30;

/** A random wait in ms before try number `tries` + 1. */
export const backoff = (tries: number, random: () => number): number => {
  const ceiling = tries < YOUNG_TRIES ? Math.min(YOUNG_MS, FIRST_MS * 2 ** tries) : Math.min(OLD_MS, YOUNG_MS * 2 ** ((tries - YOUNG_TRIES) / 4));
  return random() * ceiling;
};
