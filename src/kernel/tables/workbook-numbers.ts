// How a number of a workbook is shown: as a day where its format is one of days, with the decimals that its format keeps. Pure. Not here: finding the format (workbook.ts).

/** Formats of days and times that every workbook knows by number. */
const BUILT_IN_DATES = new Set(['14', '15', '16', '17', '18', '19', '20', '21', '22', '27', '30', '36', '45', '46', '47', '50', '57']);
const BUILT_IN_DECIMALS: Readonly<Record<string, number>> = { '2': 2, '4': 2 };

/** `format`: a built-in number, or the letters of the workbook's own format. */
export const isDateFormat = (format: string): boolean =>
  /^\d+$/.test(format) ? BUILT_IN_DATES.has(format) : /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(format);

const DAY = 86_400_000;
/** Days are counted from 30 December 1899, so that the 29 February 1900 which the format believes in does no harm after it; or from 1904. */
const EPOCH = { usual: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

const dayOf = (days: number, is1904: boolean): string => {
  const at = new Date((is1904 ? EPOCH.from1904 : EPOCH.usual) + Math.round(days * DAY));
  if (Number.isNaN(at.getTime())) return String(days);
  const text = at.toISOString();
  return days % 1 === 0 ? text.slice(0, 10) : text.slice(0, 19) + 'Z';
};

/** The number as a person sees it. `122.1` under a format of two decimals is `122.10`, which as a paragraph's number is another one. */
export const shownNumber = (text: string, format: string, isDate: boolean, is1904: boolean): string => {
  const value = Number(text);
  if (isDate && value >= 0 && value < 2_958_466) return dayOf(value, is1904);
  const decimals = BUILT_IN_DECIMALS[format] ?? /^#?,?#*0\.(0+)$/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
};
