// Letters out, by SMTP where one is configured (SMTP_URL, MAIL_FROM). Each carries the message id it was given, so that one sent twice is recognised as one. Not here:
// what a letter says, when it goes, and keeping it (notices).
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Config } from './config.js';
import { CONFIG } from './kernel.module.js';

export interface Letter {
  /** Stands before the “@” of its message id, however often it is sent. */
  id: string;
  name: string;
  address: string;
  lang: string;
  subject: string;
  text: string;
  html: string;
}
/** Why a letter did not leave: a code without content, and whether trying again is of use. */
export interface NotSent {
  problem: string;
  final: boolean;
}
const PATIENCE_MS = 15_000;
/** The server says that this letter, and not this moment, is the trouble. */
const isFinal = (code: number): boolean => code >= 500 && code < 600 && code !== 530 && code !== 535;

@Injectable()
export class Mail implements OnApplicationShutdown {
  private transport: Promise<Transporter> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>) {}

  /** Whether letters leave this installation at all. */
  get isOn(): boolean {
    return this.config.smtpUrl !== null;
  }

  /** Resolves with null once the server has taken the letter. */
  async send(letter: Letter): Promise<NotSent | null> {
    if (!this.isOn) return { problem: 'off', final: true };
    const from = this.config.mailFrom!;
    const host = /@([^\s>]+)/.exec(from)![1]!;
    try {
      await (await this.way()).sendMail({
        from, to: { name: letter.name, address: letter.address }, subject: letter.subject, text: letter.text, html: letter.html, messageId: `<${letter.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.lang },
      });
      return null;
    } catch (e) {
      const { responseCode, code } = e as { responseCode?: number; code?: string };
      return { problem: String(responseCode ?? code ?? 'fault'), final: responseCode !== undefined && isFinal(responseCode) };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
  }

  /** Opened by the first letter. */
  private way(): Promise<Transporter> {
    const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    return (this.transport ??= import('nodemailer').then(({ createTransport }) => createTransport({ url: this.config.smtpUrl!, disableFileAccess: true, disableUrlAccess: true, ...times })));
  }
}
