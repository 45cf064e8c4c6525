/** EX_CONFIG of sysexits.h: the configuration cannot work; restarting will not help. */
export const EXIT_CONFIG = 78;
export const EXIT_FAILURE = 1;
