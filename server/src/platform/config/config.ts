import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseAllowedNetworks } from '../outgoing/allowed-networks.js';
import type { AllowedNetwork } from '../outgoing/allowed-networks.js';
import { parseSecretKeys } from '../secret/secret-keys.js';
import { checkOidc, oidcSettings, readOidc } from './oidc-settings.js';
import type { Oidc } from './oidc-settings.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const networks = z.string().transform((text, context): AllowedNetwork[] => {
  try {
    return parseAllowedNetworks(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'not a list of CIDR:port' });
    return z.NEVER;
  }
});

const secretKeys = z.string().transform((text, context): Buffer[] => {
  const keys = parseSecretKeys(text);
  if (keys !== null) return keys;
  context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64 or hex; of several, separated by commas, the first seals' });
  return z.NEVER;
});

/** Every variable Hinomi reads; .env.example explains each. */
export const configSchema = z.object({
  HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blank, port.default(3000)),
  PUBLIC_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
  TRUST_PROXY: z.preprocess(blank, z.coerce.number().int().min(0).max(10).default(0)),
  ROLE: z.preprocess(blank, z.enum(['all', 'api', 'ingest', 'analyse']).default('all')),
  DATA_DIR: z.preprocess(blank, z.string().default('.hinomi')),
  DATABASE_URL: z.preprocess(blank, z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://').optional()),
  DATABASE_OWNER_URL: z.preprocess(blank, z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://').optional()),
  DATABASE_ALLOW_PLAIN: z.preprocess(blank, flag.default(false)),
  DATABASE_POOL: z.preprocess(blank, z.coerce.number().int().min(2).max(100).default(12)),
  ALLOW_PRIVATE_NETWORKS: z.preprocess(blank, networks.default([])),
  SMTP_URL: z.preprocess(blank, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(blank, z.string().max(200).optional()),
  SECRET_KEY: z.preprocess(blank, secretKeys.optional()),
  METRICS_PORT: z.preprocess(blank, port.optional()),
  LOG_LEVEL: z.preprocess(blank, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  SESSION_IDLE_MINUTES: z.preprocess(blank, z.coerce.number().int().min(5).max(1440).default(30)),
  SESSION_ABSOLUTE_HOURS: z.preprocess(blank, z.coerce.number().int().min(1).max(168).default(12)),
  ...oidcSettings,
}).refine((value) => value.SMTP_URL === undefined || value.MAIL_FROM !== undefined, { path: ['MAIL_FROM'], message: 'needed when SMTP_URL is set' })
  .superRefine(checkOidc);

export type ConfigValues = z.infer<typeof configSchema>;

/** The settings of this process, read once at start. */
export class Config {
  constructor(
    readonly values: ConfigValues,
    /** Invented data on a clock of its own, nothing leaves; screens say so. */
    readonly isDemo = false,
  ) {}

  get publicUrl(): string {
    return (this.values.PUBLIC_URL ?? `http://localhost:${this.values.PORT}`).replace(/\/+$/, '');
  }

  /** Folder of the data, counted from the project's root where it is relative. */
  get dataFolder(): string {
    return isAbsolute(this.values.DATA_DIR) ? this.values.DATA_DIR : resolve(root, this.values.DATA_DIR);
  }

  /** Whether browsers reach Hinomi over TLS, which makes cookies `__Host-` and Secure. */
  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** Single sign-on; null where it is not set up. */
  get oidc(): Oidc | null {
    return readOidc(this.values);
  }

  /** Origins whose pages may send changing requests and open live connections. */
  get allowedOrigins(): readonly string[] {
    const local = this.values.PUBLIC_URL === undefined ? [`http://127.0.0.1:${this.values.PORT}`, `http://[::1]:${this.values.PORT}`] : [];
    return [new URL(this.publicUrl).origin, ...local];
  }
}

export class ConfigError extends Error {}

/** Checks the environment; a wrong variable is named with the reason. Values never appear in the message. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.keys(configSchema.shape).map((name) => [name, environment[name]]));
  const checked = configSchema.safeParse(known);
  if (checked.success) return new Config(checked.data);
  const lines = checked.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Settings are not valid (環境変数に誤りがあります):\n${lines.join('\n')}`);
}
