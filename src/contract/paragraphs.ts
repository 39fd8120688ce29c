// Paragraphs as they come out of a word processor: one a line, with numbers that it put before them. Pure. Not here: reading a file.

const NUMBER = /^\s*(?:(?:PP|OP|A)\s?\d+\s*(?:bis|ter|quater)?(?:\([a-z]+\))?[.:)]?(?:\s+|$)|\(?\d{1,3}[.)]\s+|\(?[a-z]{1,2}\)\s+|[-•–]\s+)/;
/** Without the number or the sign before it. */
export const unnumbered = (line: string): string => line.replace(NUMBER, '').replace(/^\s+/, '');
/** Lines that were pasted or typed, each a paragraph. */
export const linesOf = (text: string): string[] => text.split(/\r?\n+|\u2029/).map((line) => unnumbered(line).trim()).filter(Boolean);
