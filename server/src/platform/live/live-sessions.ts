/** Open live connections, as other rooms see them: they can ask that everyone's rights are looked at again. */
export abstract class LiveSessions {
  /** Ends connections whose session is gone, and moves the others to what their role may see now. */
  abstract recheckAll(): Promise<void>;
}
