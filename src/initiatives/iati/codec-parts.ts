// How the parts that stand in many places are read and written: texts, organisations, codes, money, documents.
// Not here: results (codec-results.ts), the record itself (codec-activity.ts).
import type {
  AidType, Coded, Country, DocumentLink, Location, Money, MoneyOrg, Narrative, OwnerOrg, Plain, Point, Region, Text,
} from '../../contract/activity.js';
import { attr, content, element, many, maybe, must, one, surely, textVia, trimmed, via, type Codec, type Field } from './codec.js';
import { XML_LANG } from './xml.js';

/** A narrative's language: the empty one and the absent one both mean the record's default. */
const language: Field<string | null> = {
  read(from) {
    const value = from.attrs.get(XML_LANG)?.trim().toLowerCase() ?? '';
    from.attrs.delete(XML_LANG);
    return value === '' ? null : value;
  },
  write(value, into) { if (value !== null) into.attrs.set(XML_LANG, value); },
};

const narrative: Codec<Narrative> = element<Narrative>({ lang: language, text: content });
export const narratives: Field<Narrative[]> = many('narrative', () => narrative);
export const text: Codec<Text> = element<Text>({ narratives });
export const plain: Codec<Plain> = element<Plain>({ text: trimmed });
export const coded: Codec<Coded> = element<Coded>({ code: attr('code') });
export const aidType: Codec<AidType> = element<AidType>({ code: attr('code'), vocabulary: maybe('vocabulary') });

export const money: Codec<Money> = element<Money>({ value: trimmed, currency: maybe('currency'), valueDate: attr('value-date') });
const moneyOrg = (side: 'provider' | 'receiver'): Codec<MoneyOrg> =>
  element<MoneyOrg>({ ref: maybe('ref'), type: maybe('type'), activityId: maybe(`${side}-activity-id`), narratives });
export const provider: Codec<MoneyOrg> = moneyOrg('provider');
export const receiver: Codec<MoneyOrg> = moneyOrg('receiver');
export const ownerOrg: Codec<OwnerOrg> = element<OwnerOrg>({ ref: maybe('ref'), narratives });

export const country: Codec<Country> = element<Country>({ code: attr('code'), percentage: maybe('percentage'), narratives });
export const region: Codec<Region> = element<Region>({
  code: attr('code'), vocabulary: maybe('vocabulary'), vocabularyUri: maybe('vocabulary-uri'), percentage: maybe('percentage'), narratives,
});
const place = { code: attr('code'), vocabulary: attr('vocabulary') };
const point: Codec<Point> = element<Point>({ srsName: attr('srsName'), pos: textVia('pos') });
export const location: Codec<Location> = element<Location>({
  ref: maybe('ref'),
  reach: via('location-reach'),
  ids: many('location-id', () => element(place)),
  name: one('name', () => text),
  description: one('description', () => text),
  activityDescription: one('activity-description', () => text),
  administrative: many('administrative', () => element({ ...place, level: maybe('level') })),
  point: one('point', () => point),
  exactness: via('exactness'),
  locationClass: via('location-class'),
  featureDesignation: via('feature-designation'),
});

export const documentLink: Codec<DocumentLink> = element<DocumentLink>({
  url: attr('url'),
  format: attr('format'),
  title: must('title', () => text),
  description: one('description', () => text),
  categories: many('category', () => coded),
  languages: many('language', () => coded),
  date: via('document-date', 'iso-date'),
});

/** The days a budget or a period runs from and to. */
export const span = { start: surely('period-start', 'iso-date'), end: surely('period-end', 'iso-date') };
