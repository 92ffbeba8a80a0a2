/**
 * Stands in the browser for the part of ExcelJS that hashes sheet passwords.
 *
 * Our sheets are protected without a password, and Node's crypto is larger than all the rest of ExcelJS. A sheet without
 * a password would look protected and not be, so that asking for one fails.
 */
function refuse(): never {
  throw new Error('sheet passwords are not available in the browser');
}

export const randomBytes = refuse;
export const convertPasswordToHash = refuse;
