import { parseAllowedNetworks } from '../../server/src/platform/outgoing/allowed-networks.ts';
import { OutgoingClient } from '../../server/src/platform/outgoing/outgoing-client.ts';
import type { Meter, ReadInput } from '../../server/src/listen/collect/connectors/connector.ts';

export type BookedMeter = Meter & { booked: Record<string, number>; rates: { limit: number | null; remaining: number; resetAtMs: number }[] };

/** A meter that lets everything pass and remembers it. */
export function bookedMeter(): BookedMeter {
  const meter: BookedMeter = {
    booked: {}, rates: [],
    spend: (unit, amount) => {
      meter.booked[unit] = (meter.booked[unit] ?? 0) + amount;
      return Promise.resolve();
    },
    noteRate: (rate) => { meter.rates.push(rate); },
  };
  return meter;
}

/** What a connector is given, for tests that call it by itself. */
export const readInput = (given: Pick<ReadInput, 'config' | 'outgoing'> & Partial<ReadInput>): ReadInput =>
  ({ secrets: {}, meter: bookedMeter(), signal: new AbortController().signal, watched: () => Promise.resolve([]), ...given });

/** The guarded client, allowed to reach what tests serve on loopback. */
export const loopbackClient = (): OutgoingClient => new OutgoingClient({ allowPrivate: parseAllowedNetworks('127.0.0.1/32:*') });
