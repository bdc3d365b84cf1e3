import type { Express, Request, Response } from 'express';
import type { Database } from '../database/database.js';

/** Liveness (the process answers) and readiness (the database answers too); both without a session and without detail. */
export function serveHealth(app: Express, database: Database): void {
  app.get('/api/health/live', (_request: Request, response: Response) => {
    response.json({ status: 'ok' });
  });
  app.get('/api/health/ready', (_request: Request, response: Response) => {
    database.query('select 1').then(
      () => response.json({ status: 'ok' }),
      () => response.status(503).setHeader('Retry-After', '5').json({ status: 'database_away' }),
    );
  });
}
