/** Prints the JSON Schema of plan files, for authors' editors: `npm run --silent schema > plan.schema.json`. */
import { z } from 'zod';
import { planSchema } from '../plan/schema';

process.stdout.write(`${JSON.stringify(z.toJSONSchema(planSchema, { io: 'input' }), null, 2)}\n`);
