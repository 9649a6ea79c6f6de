// How far reminders are counted; without a schema library, so that the bell brings none into the desk's first load.

/** The count stops here: "99+". */
export const UNSEEN_AT_MOST = 100;
