/** Writes docs/rules.md from the catalogue of rules: `npm run rules`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from './rules-doc/document';

writeFileSync(join(__dirname, '../../docs/rules.md'), rulesDocument());
