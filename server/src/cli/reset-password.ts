import { PasswordDoor } from '../govern/auth/password-door.service.js';
import { PasswordRecoveryService } from '../govern/auth/reset/password-recovery.service.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';
import { withRooms } from './with-rooms.js';

/** Gives a person a new random password; for whoever lost theirs and has nobody else to ask. */
export const resetPasswordCommand: Command = {
  name: 'reset-password',
  usage: 'reset-password EMAIL                       give a person a new random password, end their sessions',
  async run(args, io) {
    const [email] = args;
    if (email === undefined || args.length > 1) throw new CommandError(`usage: ${resetPasswordCommand.usage}`);
    return withRooms(async (app) => {
      const password = await app.get(PasswordRecoveryService).replaceByOperator(email);
      if (password === null) throw new CommandError('no person has this e-mail address');
      await app.get(PasswordDoor).openForADay(email);
      await io.out(`${password}\n`);
      io.message('Sign in with this password and change it. すべてのセッションを終了しました。サインイン後に変更してください。');
      return 0;
    });
  },
};
