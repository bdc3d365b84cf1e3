import type { WebSocket } from 'ws';
import { OutgoingClient } from '../platform/outgoing/outgoing-client.js';
import type { OutgoingAnswer } from '../platform/outgoing/outgoing-client.js';
import { OutgoingError } from '../platform/outgoing/outgoing-error.js';
import { OutboxChannels } from '../platform/outbox/outbox-channels.js';
import { SendRefused } from '../platform/outbox/send-rules.js';

/** Refuses every request before a name is looked up: the demo reaches nobody. */
export class ClosedOutgoingClient extends OutgoingClient {
  constructor() {
    super({ allowPrivate: [], publicPorts: [] });
  }

  override request(): Promise<OutgoingAnswer> {
    return Promise.reject(new OutgoingError('address_refused', 'demo'));
  }

  override openWebSocket(): WebSocket {
    throw new OutgoingError('address_refused', 'demo');
  }
}

export const notSentWords = 'デモのため送信していません / Not sent: this is a demo';

/** Sends nothing and says so: the record of each message tells why. */
export class SilentChannels extends OutboxChannels {
  override send(): Promise<void> {
    return Promise.reject(new SendRefused(notSentWords));
  }
}
