/**
 * Has to be imported before any module that makes schemas: zod looks for eval when a schema is made, and the page's
 * security policy reports even the attempt.
 */
import { config } from 'zod';

config({ jitless: true });
