import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import type { TotpOffer } from '@hinomi/shared/contracts/sign-in';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secret/secret-box.js';
import { TotpStore } from './totp.store.js';
import type { TotpDevice } from './totp.store.js';

/** RFC 6238 as every app does it: six digits, SHA-1, steps of 30 seconds; one step to each side is taken. */
const stepSeconds = 30;
/** What a sealed secret of an app is bound to. */
export const placeOfTotp = (personId: number): string => `totp:${personId}`;

/** Authenticator apps: added, asked, removed. A code works once. */
@Injectable()
export class TotpService {
  constructor(
    private readonly store: TotpStore,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** A new secret for an app; it counts once a code has confirmed it, within 30 minutes. */
  async offer(tx: Transaction, person: { personId: number; email: string }): Promise<TotpOffer> {
    const secret = generateSecret();
    await this.store.offer(tx, person.personId, this.box.seal(secret, placeOfTotp(person.personId)));
    return { secret, uri: generateURI({ issuer: 'Hinomi', label: person.email, secret, period: stepSeconds }) };
  }

  /** Whether the code confirms the offered app, which then takes the place of the one before. */
  async confirm(tx: Transaction, personId: number, code: string): Promise<boolean> {
    const device = await this.store.findOffer(tx, personId);
    if (device === null || !(await this.take(tx, personId, device, code))) return false;
    await this.store.confirm(tx, personId, device.id);
    return true;
  }

  /** Whether the code is right now and was not used before; uses it up. */
  async use(tx: Transaction, personId: number, code: string): Promise<boolean> {
    const device = await this.store.findConfirmed(tx, personId);
    return device !== null && this.take(tx, personId, device, code);
  }

  private async take(tx: Transaction, personId: number, device: TotpDevice, code: string): Promise<boolean> {
    if (!/^\d{6}$/.test(code)) return false;
    const secret = this.box.open(device.sealedSecret, placeOfTotp(personId));
    const found = await verify({ secret, token: code, epoch: Math.floor(this.clock.now() / 1_000), epochTolerance: stepSeconds, period: stepSeconds });
    return found.valid && 'timeStep' in found && this.store.useStep(tx, device.id, found.timeStep);
  }
}
