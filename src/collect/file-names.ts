/** The names of the files of a round: which of them nobody sent, and how they can be written down. */

/** What programs leave beside documents: lock files, hidden files, half-written files. */
const LEFT = /^(?:~\$.*|\.(?!\.?$).*|.*\.(?:tmp|crdownload|part)|Thumbs\.db|__MACOSX)$/i;

/** Whether nobody sent a file. @param path - with `/` between folders, as in archives: `./` and `../` are no names */
export const isLeftover = (path: string): boolean => path.split('/').some((name) => LEFT.test(name));

/** A file may be called so, but no workbook can say it. */
const UNWRITABLE = /[\ufffe\uffff]/g;

/** A name as it can be written into a ledger. */
export const writableName = (name: string): string => name.replace(UNWRITABLE, '\ufffd');
