// Windows' letters between 0x80 and 0x9f are read as what they are, in lists of people and in files of activities alike.
import { windowsLetters } from '../src/kernel/windows-letters.js';

const bytes = Buffer.from([0x93, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x94, 0x20, 0x80, 0x20, 0x97]);

test('quotation marks, œ, the euro and dashes are themselves', () => {
  const decoder = new TextDecoder('iso-8859-1');
  expect(windowsLetters(decoder.decode(bytes), decoder.encoding)).toBe('“œuvre” € —');
});

test('what another page says is left alone', () => {
  expect(windowsLetters('\u0093', 'macintosh')).toBe('\u0093');
});
