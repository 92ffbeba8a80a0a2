/** The measured program as one file, so that the memory is the program's own and not that of compiling it. */
import { join } from 'node:path';
import webpack from 'webpack';

/** Bundles `child.ts` for Node into a folder and gives the file. @throws Error with what webpack found */
export function bundleChild(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'node20',
    entry: join(__dirname, 'child.ts'),
    output: { path: folder, filename: 'child.cjs' },
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
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString('errors-only') ?? 'webpack'));
      else resolve(join(folder, 'child.cjs'));
    });
  });
}
