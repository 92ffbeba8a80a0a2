/** A loader: the tests of a file are told which file they stand in, so that a second run tries again what its changes touch. */
import type { LoaderContext } from 'webpack';

export default function nameFile(this: LoaderContext<unknown>, source: string): string {
  return `inTestFile(${JSON.stringify(this.resourcePath)});\n${source}`;
}
