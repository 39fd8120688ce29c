// A small mail server on loopback, as an operator would name one in SMTP_URL: it takes what it is sent, or refuses as told. Not here: what the mails say.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Taken extends Email {
  /** Bytes as they came over the line. */
  raw: string;
  recipient: string;
}
export interface MailServer {
  /** What SMTP_URL and MAIL_FROM say. */
  env: Record<string, string>;
  taken: Taken[];
  /** Answers the next letters with these codes before any is taken again. */
  refuse(...codes: number[]): void;
  /** Of one recipient, in the order they came. */
  to(address: string): Taken[];
  close(): Promise<void>;
}

export const mailServer = async (): Promise<MailServer> => {
  const taken: Taken[] = [];
  const codes: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_, __, done) => {
      const code = codes.shift();
      done(code ? Object.assign(new Error('not now'), { responseCode: code }) : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const raw = Buffer.concat(parts);
        void PostalMime.parse(raw).then((email) => {
          taken.push({ ...email, raw: raw.toString('utf8'), recipient: session.envelope.rcptTo[0]!.address });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Concord <concord@network.example>', PUBLIC_URL: 'https://concord.network.example' },
    taken,
    refuse: (...more) => void codes.push(...more),
    to: (address) => taken.filter((t) => t.recipient === address),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
