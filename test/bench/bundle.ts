/** The measured programs, each as one file, so that the memory is the program's own and not that of compiling it. */
import { join } from 'node:path';
import { runWebpack } from '../support/webpack';

/** `open` stands apart: the stand-in for Excel would weigh on the memory of the jobs. */
const PROGRAMS = { child: 'child.ts', open: 'open-child.ts' } as const;

export type Program = keyof typeof PROGRAMS;

export const programIn = (folder: string, program: Program): string => join(folder, `${program}.cjs`);

/** Bundles the programs for Node into a folder. @throws Error with what webpack found */
export function bundlePrograms(folder: string): Promise<void> {
  return runWebpack({
    mode: 'development',
    devtool: false,
    target: 'node20',
    entry: Object.fromEntries(Object.entries(PROGRAMS).map(([name, file]) => [name, join(__dirname, file)])),
    output: { path: folder, filename: '[name].cjs' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    // ExcelJS asks for packages that are only there on some systems.
    externals: { exceljs: `commonjs ${require.resolve('exceljs')}` },
  });
}
