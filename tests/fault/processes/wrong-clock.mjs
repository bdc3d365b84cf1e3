// Loaded before the product: a machine whose clock is wrong by WRONG_CLOCK_MS. Timers run on as they do on such a machine.
const offsetMs = Number(process.env.WRONG_CLOCK_MS ?? 0);
const RightDate = Date;
const rightNow = Date.now.bind(Date);

globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(rightNow() + offsetMs);
    else super(...given);
  }

  static now() {
    return rightNow() + offsetMs;
  }
};
