import { useState } from 'react';
import { useBlocker } from '@tanstack/react-router';

export type LeaveGuard = { isAsking: boolean; ask: () => void; stay: () => void; leave: () => void };

/** Keeps what was typed: closing the panel, another screen, or a reload first ask while something is unsaved. */
export function useLeaveGuard(isDirty: boolean, onClose: () => void): LeaveGuard {
  const [isAsking, setIsAsking] = useState(false);
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  const stay = () => {
    setIsAsking(false);
    if (blocker.status === 'blocked') blocker.reset();
  };
  const leave = () => {
    if (blocker.status === 'blocked') blocker.proceed();
    else onClose();
  };
  return { isAsking: isAsking || blocker.status === 'blocked', ask: () => (isDirty ? setIsAsking(true) : onClose()), stay, leave };
}
