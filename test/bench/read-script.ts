/** What a thread of the sandbox does for `read-many.ts`: one filled form, read and checked. */
import { readFileSync } from 'node:fs';
import { serve } from '../../src/cli/sandbox/serve';
import { readForm, type FormFigures } from './read-form';

serve((path: string): Promise<FormFigures> => readForm(new Uint8Array(readFileSync(path)), path));
