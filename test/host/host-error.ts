/** Errors as Excel sends them: a code of Excel.ErrorCodes, never a class of its own realm. */

/** An error that the host answers in the batch; everything else that is thrown is a mistake in the fake. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.');

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`);

export const alreadyExists = (what: string): HostError =>
  new HostError('ItemAlreadyExists', `The resource being created already exists. (${what})`);

export const invalidOperation = (message: string): HostError => new HostError('InvalidOperation', message);

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.');

/** The fake does not know this; better to stop than to answer something that Excel would not. */
export const notModelled = (what: string): HostError =>
  new HostError('NotImplemented', `fake host: ${what} is not modelled`);
