/** Foreign files are handled behind a wall: see `sandbox.ts`. Scripts import `serve` from `./serve`. */
export type { FailureReason, Outcome } from './messages';
export { failureError } from './failure';
export { inOrder, type Told } from './in-order';
export { Sandbox, type SandboxOptions } from './sandbox';
