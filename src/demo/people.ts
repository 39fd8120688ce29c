// The shape of the demonstration's people, and those of the secretariat. All are invented; their addresses end in .example and lead nowhere.
// Not here: the delegations of the states (people-*.ts), how they come in (build-people.ts).
import type { IssuingAuthority, PersonFunction, PostKind } from '../contract/members.codes.js';
import type { Mandate } from '../contract/seats.js';
import type { Lang } from '../contract/words/words.js';

export interface DemoPost {
  key: string;
  kind: PostKind;
  city: string;
  zone: string;
  lang: Lang;
}
export interface DemoOffice {
  post: string;
  function: PersonFunction;
  mandates: Mandate[];
}
export interface DemoPerson extends DemoOffice {
  /** By what the other files call this person: `che.jaquet`. */
  key: string;
  name: string;
  email: string;
  lang: Lang;
  /** A second hat. */
  also?: DemoOffice;
}
/** Credentials that were ruled on. `days`: until they run out, where that is soon. */
export interface DemoCredentials {
  issuer: string;
  authority: IssuingAuthority;
  verdict: 'accept' | 'seat-provisionally';
  days?: number;
}
/** Credentials for everybody of the delegation that wait for their ruling: handed in `ago` working days before now, to take effect in so many days. */
export interface DemoLetter {
  issuer: string;
  authority: IssuingAuthority;
  ago: number;
  days: number;
}
/** The first of the people holds `admin`: whom the secretariat invites, and who brings in the others. */
export interface DemoDelegation {
  party: string;
  posts: DemoPost[];
  people: [DemoPerson, ...DemoPerson[]];
  credentials?: DemoCredentials;
  letter?: DemoLetter;
}

export const ALL: Mandate[] = ['speak', 'negotiate', 'bind', 'report', 'admin'];
export const ENVOY: Mandate[] = ['speak', 'negotiate', 'bind', 'report'];
export const FOCAL: Mandate[] = ['speak', 'negotiate', 'report', 'admin'];
export const DRAFTER: Mandate[] = ['speak', 'negotiate', 'report'];
export const VOICE: Mandate[] = ['speak'];

export const capital = (key: string, city: string, zone: string, lang: Lang = 'en'): DemoPost => ({ key, kind: 'capital', city, zone, lang });
export const newYork = (lang: Lang = 'en'): DemoPost => ({ key: 'new-york', kind: 'mission', city: 'New York', zone: 'America/New_York', lang });
export const geneva = (lang: Lang = 'fr'): DemoPost => ({ key: 'geneva', kind: 'mission', city: 'Geneva', zone: 'Europe/Zurich', lang });

export const SECRETARIAT_POST: DemoPost = newYork();
export const OFFICER = { key: 'secretariat.duarte', name: 'Helena Duarte', email: 'helena.duarte@secretariat.example', lang: 'en', function: 'officer', mandates: ['speak', 'report', 'admin'] } as const;
export const ASSISTANT = { key: 'secretariat.okello', name: 'Yusuf Okello', email: 'yusuf.okello@secretariat.example', lang: 'fr', function: 'officer', mandates: ['speak'] } as const;

/** By address: invited, and not yet seen. */
export const AWAITED: readonly string[] = ['nikos.stavridis@greece.example', 'samer.dababneh@jordan.example', 'kanya.wongsa@thailand.example'];
