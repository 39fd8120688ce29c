// The log: lines for a person at a terminal, JSON elsewhere, never what people wrote. Messages of PostgreSQL and of parsers quote the value they stumble over,
// so whatever stands in quotation marks is left out. Not here: what is worth a line (whoever writes it), answers to users (problems.ts).
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';
import type { Figures } from './figures.js';

const LEVELS: Record<Config['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'], warn: ['fatal', 'error', 'warn'], info: ['fatal', 'error', 'warn', 'log'], debug: ['fatal', 'error', 'warn', 'log', 'debug'],
};
/** Nest's own account of its wiring: of use only when something is wrong with it. */
const QUIET = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'WebSocketsController', 'NestApplication']);
/** Errors of our own code, which quote its names and no values. */
const OURS = /^(TypeError|ReferenceError): /;

/** The text of an error, its stack included, without the values it quotes. */
export const withoutValues = (text: string): string => {
  // Only the frames at the end are frames: a value may hold lines that look like some.
  const frames = /(\n\s+at [^\n"”]*)+\s*$/.exec(text)?.[0] ?? '';
  const message = text.slice(0, text.length - frames.length);
  return (OURS.test(message) ? message : message.replace(/["“][^]*["”]/, '“…”')) + frames;
};
const safe = (part: unknown): unknown => {
  if (part instanceof Error) return withoutValues(part.stack ?? part.message);
  return typeof part === 'string' ? withoutValues(part) : part;
};

export class Log extends ConsoleLogger {
  private figures: Figures | null = null;

  private constructor(
    private readonly asJson: boolean,
    logLevels: LogLevel[],
  ) {
    super({ json: asJson, colors: !asJson, compact: true, logLevels });
  }

  static of(config: Pick<Config, 'logLevel'>, isTerminal: boolean): Log {
    return new Log(!isTerminal, config.logLevel === 'info' && isTerminal ? LEVELS.warn : LEVELS[config.logLevel]);
  }

  /** From now on lines that ask for attention are counted. */
  countIn(figures: Figures): void {
    this.figures = figures;
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!QUIET.has(String(rest.at(-1)))) super.log(message, ...rest);
  }
  override warn(message: unknown, ...rest: unknown[]): void {
    this.figures?.logged('warn');
    super.warn(safe(message), ...rest.map(safe));
  }
  override error(message: unknown, ...rest: unknown[]): void {
    this.figures?.logged('error');
    super.error(safe(message), ...rest.map(safe));
  }
  override fatal(message: unknown, ...rest: unknown[]): void {
    this.figures?.logged('error');
    super.fatal(safe(message), ...rest.map(safe));
  }

  /** A sentence for whoever watches the start, whatever the level. */
  say(sentence: string): void {
    process.stdout.write(this.asJson ? `${JSON.stringify({ level: 'log', pid: process.pid, timestamp: Date.now(), message: sentence })}\n` : `${sentence}\n`);
  }
}
