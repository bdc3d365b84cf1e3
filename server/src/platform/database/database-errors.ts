/** Codes of PostgreSQL and of the socket that mean: the database is away or going away, try again later. */
const awayCodes = new Set([
  '57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300',
  'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN',
]);

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : null;
};

/** Whether an error means that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null && awayCodes.has(code)) return true;
  const message = error instanceof Error ? error.message : '';
  // TypeORM takes a runner away from its user when the connection breaks between two statements.
  return /Query runner already released|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|ended by peer/i.test(message);
}

/** Whether an error is the breach of a unique key, of that name where one is given. */
export function isUniqueBreach(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  if (constraint === undefined) return true;
  const holder = (typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error) as { constraint?: string };
  return holder.constraint === constraint;
}

/** Whether PostgreSQL refused the data itself (a value it cannot hold, a broken rule), so that trying again is useless. */
export function isDataError(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && (code.startsWith('22') || code.startsWith('23') || code === '54000' || code === '21000');
}

/** Deadlock, lock timeout, serialization failure: two did the same at once; the next try may well succeed. */
const lockCodes = new Set(['40P01', '55P03', '40001']);

/** Whether an error came from two transactions getting in each other's way. */
export function isLockTrouble(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && lockCodes.has(code);
}
