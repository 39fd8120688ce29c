// Fragments of SQL that several rooms' reads share. Not here: any table.

/** An instant as entries write it: ISO 8601 in UTC to the millisecond, null for null. */
export const isoUtc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ';
const PLAIN = ACCENTED.normalize('NFD').replace(/\p{M}/gu, '');
/** The text without its accents; immutable, so it may stand in an index. */
export const unaccentedSql = (text: string): string => `translate(${text}, '${ACCENTED}', '${PLAIN}')`;

/** A text of two columns, one a language: `title` for title_en and title_fr. */
export const both = (of: string): string => `json_build_object('en', ${of}_en, 'fr', ${of}_fr)`;
