/** What is put into the input cells of a form. */
import type { Scalar } from './sheet/model';

/** The answer for a row code and a column key (`actual:2023`, `status` …); undefined where there is none. */
export type Answers = (code: string, key: string) => Scalar | null | undefined;
export const NO_ANSWERS: Answers = () => undefined;
