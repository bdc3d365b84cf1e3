import { Notifications } from '@mantine/notifications';

/** Short notices: said politely; what is urgent has the alarm bar. */
export function Notices() {
  return <Notifications position="bottom-right" aria-live="polite" />;
}
