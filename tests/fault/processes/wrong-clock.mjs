// Loaded before the product: a machine whose clock is wrong by WRONG_CLOCK_MS, until SIGUSR2 sets it right. Timers run on as they do on such a machine.
let offsetMs = Number(process.env.WRONG_CLOCK_MS ?? 0);
const RightDate = Date;
const rightNow = Date.now.bind(Date);
process.on('SIGUSR2', () => { offsetMs = 0; });

globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(rightNow() + offsetMs);
    else super(...given);
  }

  static now() {
    return rightNow() + offsetMs;
  }
};
