// Node's decoder reads Windows' page 1252 as ISO 8859-1 (nodejs/node#56542): its letters between 0x80 and 0x9f are put right here. A right decoder leaves nothing to do.
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text as the page means it; `encoding` is the decoder's own name for what it read. */
export const windowsLetters = (text: string, encoding: string): string =>
  encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (c) => LETTERS[c.charCodeAt(0) - 0x80]!) : text;
