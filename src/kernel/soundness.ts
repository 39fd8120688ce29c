// Whether a database keeps what Concord promises: at boot an unsafe one is refused in sentences, while running it is asked again for readiness.
// Not here: opening it and running migrations (database.ts).
import pg from 'pg';
import { APP_ROLE, appPool, type Database } from './database.js';
import { DatabaseFault } from './embedded-fault.js';
import { migrate, migrationNames, migrationsRun } from './migrations.js';

/** What the application's own session sees of its database. */
export interface Condition {
  role: string;
  replica: boolean;
  readOnly: boolean;
  fsync: string;
  pages: string;
  commit: string;
  superuser: boolean;
  /** Tables that belong to the session's role, or to a role it is a member of. */
  owned: string[];
  /** The role may change or delete entries or receipts. */
  rewrites: boolean;
}
/** `grave`: a running node can answer nothing properly until it is mended. */
export interface Finding {
  sentence: string;
  grave: boolean;
}

const CONDITION = `
  select current_user as role, pg_is_in_recovery() as replica, current_setting('transaction_read_only') = 'on' as "readOnly",
    current_setting('fsync') as fsync, current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
    (select rolsuper from pg_roles where rolname = current_user) as superuser,
    array(select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and pg_has_role(relowner, 'usage') order by relname) as owned,
    exists (select from pg_class t where t.oid in (to_regclass('public.entry'), to_regclass('public.receipt'))
      and (has_table_privilege(t.oid, 'update, delete, truncate') or has_any_column_privilege(t.oid, 'update'))) as rewrites`;

const some = (names: readonly string[]): string => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
const RULES: { of(c: Condition): boolean; say(c: Condition): string; grave?: true }[] = [
  { of: (c) => c.replica, grave: true, say: () => 'The database is a replica (in recovery) and takes no acts: give the address of the primary.' },
  { of: (c) => c.readOnly && !c.replica, grave: true, say: () => 'The database takes no writes (default_transaction_read_only is on): set it off.' },
  { of: (c) => c.fsync === 'off', say: () => 'The database runs with fsync off, so that acknowledged acts could be lost with its machine: set fsync = on.' },
  { of: (c) => c.pages === 'off', say: () => 'The database runs with full_page_writes off, so that a power cut could tear its pages: set full_page_writes = on.' },
  { of: (c) => c.commit === 'off', say: () => 'The database answers a commit before it is on disk (synchronous_commit is off, for the server, this database or this login): set synchronous_commit = on.' },
  { of: (c) => c.role !== APP_ROLE, say: (c) => `The application acts as “${c.role}” and not as ${APP_ROLE}: something on the way (a connection pooler) drops what a session asks for at its start; connect to PostgreSQL directly.` },
  { of: (c) => c.superuser, say: (c) => `The role “${c.role}”, as which the application acts, is a superuser and could change the record: alter role ${c.role} nosuperuser.` },
  { of: (c) => !c.superuser && c.owned.length > 0, say: (c) => `The role “${c.role}”, as which the application acts, has the rights of the owner of tables (${some(c.owned)}) and could change the record: let another role own them.` },
  { of: (c) => !c.superuser && c.owned.length === 0 && c.rewrites, say: (c) => `The role “${c.role}”, as which the application acts, may change entries or receipts: revoke update, delete, truncate on entry, receipt from ${c.role}.` },
];

/** What is wrong with the database behind this session, worst first; empty when nothing is. */
export const findings = async (session: Pick<pg.Pool, 'query'>): Promise<Finding[]> => {
  const { rows } = await session.query<Condition>(CONDITION);
  return RULES.filter((r) => r.of(rows[0]!)).map((r) => ({ sentence: r.say(rows[0]!), grave: r.grave ?? false }));
};

/** Names of migrations that the database has not seen, and of those it has seen and this code does not know. */
export const schemaDifference = async (session: Pick<pg.Pool, 'query'>): Promise<{ pending: string[]; unknown: string[] }> => {
  const known = await migrationNames();
  const run = await migrationsRun(session);
  return { pending: known.filter((n) => !run.includes(n)), unknown: run.filter((n) => !known.includes(n)) };
};

/** The sentence for a schema of another version; null when it is this one's. */
export const schemaSentence = ({ pending, unknown }: { pending: string[]; unknown: string[] }): string | null => {
  if (unknown.length) return `The database has migrations that this version of Concord does not know (${some(unknown)}): start the newer version that made them.`;
  return pending.length ? `Migrations are pending (${some(pending)}): run them with an address that may, in DATABASE_OWNER_URL, by starting Concord or by: npm run concord -- database migrate` : null;
};

/** What PostgreSQL says when it cannot be reached or will not let us in, as a sentence; null for anything else. */
const unreachable = (e: { code?: string; message: string }, url: string): string | null => {
  const { host, username } = new URL(url);
  if (e.code === '42501' || e.code === '22023') return `The login “${username}” cannot take the role ${APP_ROLE} (${e.message}): grant ${APP_ROLE} to ${username}.`;
  if (/^(28|3D|57P|53|08)/.test(e.code ?? '') || /^E[A-Z]+$/.test(e.code ?? '')) return `PostgreSQL at ${host} cannot be used: ${e.message || e.code!}.`;
  return null;
};

const inSession = async <T>(options: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...options, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (e) {
    const sentence = unreachable(e as Error, options.connectionString!);
    throw sentence ? new DatabaseFault(sentence) : e;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * Brings the schema up to date where the owner's address allows it, then refuses what would not keep the promises: throws a DatabaseFault with a sentence
 * for each. A schema of a newer version and a replica are left untouched. Resolves with the names of the migrations it ran.
 */
export const prepare = async ({ ownerUrl, appUrl }: Pick<Database, 'ownerUrl' | 'appUrl'>): Promise<string[]> => {
  const before = await inSession({ connectionString: ownerUrl }, async (client) => {
    const [replica] = (await findings(client)).filter((f) => f.grave);
    if (replica) throw new DatabaseFault(replica.sentence);
    return schemaDifference(client);
  });
  const refusal = schemaSentence(before);
  if (before.unknown.length) throw new DatabaseFault(refusal!);
  const ran = before.pending.length
    ? await migrate(ownerUrl).catch((e: Error & { code?: string }) => {
        throw e.code === '42501' ? new DatabaseFault(refusal!) : e;
      })
    : [];
  const wrong = await inSession(appPool(appUrl, 1), findings);
  if (wrong.length) throw new DatabaseFault(wrong.map((f) => f.sentence).join('\n'));
  return ran;
};
