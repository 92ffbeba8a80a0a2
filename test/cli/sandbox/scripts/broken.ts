/** A sandbox script that cannot start. */
throw new Error('broken on purpose');
