/** Words that most people who take an easy password build it from; digits and signs around them do not help. */
export const weakWords: readonly string[] = [
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'passwort', 'pass', 'passphrase', 'pasuwado', 'himitsu', 'aikotoba',
  'admin', 'administrator', 'adminadmin', 'root', 'superuser', 'user', 'guest', 'test', 'testtest', 'login', 'signin', 'secret', 'default',
  'welcome', 'youkoso', 'konnichiwa', 'ohayou', 'arigatou', 'letmein', 'opensesame', 'iloveyou', 'aishiteru', 'daisuki', 'princess', 'dragon',
  'monkey', 'football', 'baseball', 'yakyuu', 'sakura', 'sakurasakura', 'nippon', 'nihon', 'japan', 'tokyo', 'osaka', 'company', 'kaisha',
  'qwerty', 'qwertyuiop', 'qwertyqwerty', 'qwertyuiopasdfghjkl', 'asdfghjkl', 'zxcvbnm', 'asdfqwer', 'qazwsxedc', 'qwerasdf', 'changeme',
  'changemenow', 'temporary', 'master', 'sunshine', 'superman', 'starwars', 'trustno', 'whatever', 'computer', 'internet', 'samsung',
];

/** Whole passwords of twelve or more characters that are typed off the keyboard or counted up. */
export const weakRuns: readonly string[] = [
  '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb6yhn', 'q1w2e3r4t5y6u7i8o9p0', 'zaq12wsxcde34rfv', '!qaz2wsx#edc4rfv', '1qaz@wsx3edc$rfv',
  '12345678901234567890', '09876543210987654321', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', 'abcd1234efgh5678', 'a1b2c3d4e5f6g7h8',
  '0123456789abcdef', '123456789abcdefghi', 'qwertyuiop[]asdfghjkl', 'qwertyuiopasdfghjklzxcvbnm', 'qwerty123456789', '1234567890qwertyuiop', 'abc123abc123', 'aa12345678900',
];
