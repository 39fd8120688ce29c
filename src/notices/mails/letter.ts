// What a mail says, in the recipient's language: that there is something to read, by when and where. Its arguments hold no title, no name of a state and no text, so
// nothing restricted can get in. Pure. Not here: when it goes, whom it reaches.
import type { NoticeClass } from '../../contract/notices.rules.js';
import type { ChannelKind } from '../../contract/seats.js';
import type { Lang } from '../../contract/words/words.js';
import { LOCALE } from '../../kernel/dates.js';
import { escaped } from '../../kernel/html.js';
import { sentence } from '../../kernel/sentences.js';

export interface Recipient {
  name: string;
  lang: Lang;
  zone: string;
  city: string | null;
}
/** What is told of one object: numbers only. */
export interface Told {
  kind: ChannelKind;
  /** Where it is read: a path of ours that names a notice or a place, never an object's title. */
  path: string;
  decision: number;
  mention: number;
  entry: number;
}
export type Matter = { of: Exclude<NoticeClass, 'deadline'>; path: string } | { of: 'deadline' | 'last-call'; path: string; due: Date } | { of: 'digest'; objects: readonly Told[] };
export interface Written {
  subject: string;
  text: string;
  html: string;
}

const KINDS: readonly string[] = ['thread', 'initiative'];

/** Thursday 26 November 2026, 18:00 (UTC+1), Geneva: an instant is never said without its zone. */
export const whenSaid = (at: Date, { lang, zone, city }: Recipient): string => {
  const parts = new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(at);
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at).find((p) => p.type === 'timeZoneName')!.value.replace('GMT', 'UTC');
  return `${parts} (${[offset, city].filter(Boolean).join(', ')})`;
};

const lineOf = (t: Told, lang: Lang): string => {
  const counts = (['decision', 'mention', 'entry'] as const).filter((k) => t[k] > 0).map((k) => sentence(lang, `mail.count.${k}`, { count: t[k] }));
  return sentence(lang, 'mail.line', { object: sentence(lang, `mail.object.${KINDS.includes(t.kind) ? t.kind : 'other'}`), counts: counts.join(', ') });
};

/** The mail about one matter, or a digest. `base`: the installation's address, without a slash at its end. */
export const letterOf = (to: Recipient, matter: Matter, base: string): Written => {
  const say = (key: string, values?: Record<string, unknown>) => sentence(to.lang, key, values);
  const what = say(`mail.say.${matter.of}`, 'due' in matter ? { when: whenSaid(matter.due, to) } : {});
  const links = matter.of === 'digest' ? matter.objects.map((o) => ({ label: lineOf(o, to.lang), to: base + o.path })) : [{ label: say('mail.read'), to: base + matter.path }];
  const settings = `${base}/settings`;
  const text = [say('mail.dear', { name: to.name }), what, ...links.map((l) => `${l.label}\n${l.to}`), `${say('mail.why')}\n${settings}`].join('\n\n') + '\n';
  const anchor = (l: { label: string; to: string }) => `<a href="${escaped(l.to)}">${escaped(l.label)}</a>`;
  const html = `<!doctype html><html lang="${to.lang}"><head><meta charset="utf-8"><title>Concord</title></head><body>
<p>${escaped(say('mail.dear', { name: to.name }))}</p><p>${escaped(what)}</p>
${links.length > 1 ? `<ul>${links.map((l) => `<li>${anchor(l)}</li>`).join('')}</ul>` : links.map((l) => `<p>${anchor(l)}</p>`).join('')}
<p><small>${escaped(say('mail.why'))} ${anchor({ label: say('mail.settings'), to: settings })}</small></p></body></html>
`;
  return { subject: say(`mail.subject.${matter.of}`), text, html };
};
