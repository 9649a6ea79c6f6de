// Instants as fields write them: to the minute, in Asia/Shanghai.

/** A datetime-local value of Asia/Shanghai as an instant. */
export const instantOf = (local: string): string | undefined => {
  const at = Date.parse(`${local.slice(0, 16)}:00+08:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};
