// The driver's own way from a value to what PostgreSQL reads: the package exports it without a type.
declare module 'pg/lib/utils.js' {
  export const prepareValue: (value: unknown) => string | Buffer | null;
}
