// `concord admin create` and `admin link`: the first officer of a real installation, and the way back in. Not here: how (first-officer.ts).
import type { Command } from 'commander';
import type { InvitationLink } from '../contract/members.reads.js';
import type { RefusalBody } from '../contract/packet.js';
import { MEMBERS_WORDS } from '../contract/words/members.js';
import type { CommandLine } from '../kernel/command-line.js';
import { FirstOfficer } from './first-officer.js';

interface Options {
  name: string;
  email: string;
  lang: string;
}
type Made = InvitationLink | { refusal: RefusalBody };

export const membersCommands = (program: Command, line: CommandLine): void => {
  const hand = (email: string, made: Made): number => {
    if ('link' in made) {
      line.tell(`The link works once, until ${made.expires}. Give it to ${email} only:`);
      line.print(made.link);
      return 0;
    }
    line.tell(sentence(String(made.refusal.detail.why)));
    return 2;
  };
  const admin = program.command('admin').description('officers of the secretariat');
  admin
    .command('create')
    .description('invite an officer and print the link by which the person sets a password')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--email <address>', 'e-mail address to sign in with')
    .option('--lang <en|fr>', 'language', 'en')
    .action((o: Options) => line.run(async (app) => hand(o.email, await app.get(FirstOfficer).create({ name: o.name, email: o.email, lang: o.lang as 'en' | 'fr' }))));
  admin
    .command('link')
    .description('print a new link for somebody whose link ran out or who cannot sign in; earlier links are void')
    .requiredOption('--email <address>', 'the address the person signs in with')
    .action((o: Pick<Options, 'email'>) => line.run(async (app) => hand(o.email, await app.get(FirstOfficer).link(o.email))));
};

const sentence = (why: string): string => (MEMBERS_WORDS as Record<string, { en: string } | undefined>)[why]?.en ?? 'Refused: check the name, the e-mail address and the language.';
