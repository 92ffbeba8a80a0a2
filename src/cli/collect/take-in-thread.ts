/** The sandbox script of `collect`: takes in one file after the other. */
import type { FileIn } from './files-in';
import { serve } from '../sandbox/serve';
import { takeIn, type TakeInData, type TakenIn } from './take-in';

serve<FileIn, TakenIn, TakeInData>(takeIn);
