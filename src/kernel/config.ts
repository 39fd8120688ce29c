// Configuration by environment, read once and checked at boot with a sentence per mistake. Not here: anything that can change while running.

export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database and of uploaded files. */
  data: string;
  /** The given database; null = the embedded one. */
  databaseUrl: string | null;
  /** Who migrates; by default the same as `databaseUrl`. */
  ownerUrl: string | null;
  redisUrl: string | null;
  /** The address people use; its scheme decides whether cookies are Secure. */
  publicUrl: string | null;
  logLevel: (typeof LEVELS)[number];
  /** Seconds between no longer being ready and leaving: what a proxy in front takes to notice. */
  drainSeconds: number;
  /** Who bears it may read /metrics; null = there is no such page. */
  metricsToken: string | null;
  /** The mail server; null = no mail leaves, and what would have been sent is read in the application. */
  smtpUrl: string | null;
  /** Who mails come from: an address, or a name with one in angle brackets. */
  mailFrom: string | null;
  /** Whether addresses of evidence are asked once a week, by HEAD, if they still answer. */
  checkLinks: boolean;
}

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
type Env = Readonly<Record<string, string | undefined>>;

/** Thrown with every mistake of the environment at once; the command prints the sentences and ends with 78 (configuration). */
export class ConfigMistakes extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
  }
}

const url = (env: Env, name: string, schemes: string[], mistakes: string[]): string | null => {
  const text = env[name]?.trim();
  if (!text) return null;
  try {
    if (schemes.includes(new URL(text).protocol)) return text;
  } catch {
    // told below, with the rest
  }
  mistakes.push(`${name} is not an address of the form ${schemes.map((s) => `${s}//…`).join(' or ')}.`);
  return null;
};

const port = (env: Env, mistakes: string[]): number => {
  const text = env.PORT?.trim() || '3000';
  const n = Number(text);
  if (Number.isInteger(n) && n >= 0 && n <= 65535) return n;
  mistakes.push(`PORT is “${text}”, which is no port number (0 to 65535).`);
  return 0;
};

const drain = (env: Env, mistakes: string[]): number => {
  const text = env.DRAIN_SECONDS?.trim() || '0';
  const n = Number(text);
  if (n >= 0 && n <= 120) return n;
  mistakes.push(`DRAIN_SECONDS is “${text}”; it can be 0 to 120.`);
  return 0;
};

const token = (env: Env, mistakes: string[]): string | null => {
  const text = env.METRICS_TOKEN?.trim() || null;
  if (text && !/^[\w.~+/=-]{24,200}$/.test(text)) mistakes.push('METRICS_TOKEN is not 24 to 200 letters, digits or signs of - . _ ~ + / =; take a random one, for example of: openssl rand -hex 32');
  return text;
};

/** One address, alone or after a name; nothing that could begin another header. */
const SENDER = /^(?:[^<>"\p{Cc}]{1,80} <)?[^\s<>"@]+@[^\s<>"@]+\.[^\s<>"@.]+>?$/u;
const sender = (env: Env, mistakes: string[]): string | null => {
  const text = env.MAIL_FROM?.trim() || null;
  if (text && (!SENDER.test(text) || text.includes('<') !== text.endsWith('>'))) mistakes.push('MAIL_FROM is no sender: write an address, or a name with an address in angle brackets, as in Concord <concord@example.org>.');
  return text;
};

const checks = (env: Env, mistakes: string[]): boolean => {
  const text = env.CHECK_LINKS?.trim() || '0';
  if (!['0', '1'].includes(text)) mistakes.push(`CHECK_LINKS is “${text}”; it can be 0 or 1.`);
  return text === '1';
};

/** Reads the configuration or throws `ConfigMistakes`. */
export const readConfig = (env: Env, projectRoot: string): Config => {
  const mistakes: string[] = [];
  const level = env.LOG_LEVEL?.trim() || 'info';
  const logLevel = LEVELS.find((l) => l === level);
  if (!logLevel) mistakes.push(`LOG_LEVEL is “${level}”; it can be ${LEVELS.join(', ')}.`);
  const config: Config = {
    port: port(env, mistakes),
    host: env.HOST?.trim() || '127.0.0.1',
    data: env.CONCORD_DATA?.trim() || `${projectRoot}/data`,
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], mistakes),
    ownerUrl: url(env, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:'], mistakes),
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:'], mistakes),
    publicUrl: url(env, 'PUBLIC_URL', ['http:', 'https:'], mistakes),
    logLevel: logLevel ?? 'info',
    drainSeconds: drain(env, mistakes),
    metricsToken: token(env, mistakes),
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:'], mistakes),
    mailFrom: sender(env, mistakes),
    checkLinks: checks(env, mistakes),
  };
  if (config.ownerUrl && !config.databaseUrl) mistakes.push('DATABASE_OWNER_URL is set without DATABASE_URL; the application would use another database than the migrations.');
  if (config.smtpUrl && !config.mailFrom) mistakes.push('SMTP_URL is set without MAIL_FROM; a mail needs a sender.');
  if (mistakes.length) throw new ConfigMistakes(mistakes);
  return config;
};

/** The address that people use, without a slash at its end. On one machine it is the one that the start prints: a cookie of one name of it is not sent to the other. */
export const addressOf = ({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string =>
  (publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`).replace(/\/$/, '');
