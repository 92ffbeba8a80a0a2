/** The file that a recording is saved as: what Excel it was, what was asked and what Excel answered. */
import { z } from 'zod';
import type { Exchange } from './record';

const action = z.looseObject({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  QueryInfo: z.looseObject({ Select: z.array(z.string()).optional() }).optional(),
});
const request = z.looseObject({ Actions: z.array(action) });

const answer = z.looseObject({
  Results: z.array(z.looseObject({ ActionId: z.number(), Value: z.unknown() })).default([]),
  Error: z.looseObject({ Code: z.string(), ActionIndex: z.number().optional() }).nullish(),
});
const reply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), body: answer }),
  z.strictObject({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
]);

const exchange = z.strictObject({
  scenario: z.string(),
  request,
  response: reply,
  milliseconds: z.number(),
});

export const transcriptSchema = z.strictObject({
  /** Raised when old recordings can no longer be read. */
  format: z.literal(1),
  /** ISO time. */
  recorded: z.string(),
  excel: z.strictObject({
    host: z.string(),
    platform: z.string(),
    version: z.string(),
    /** The highest ExcelApi set. */
    api: z.string(),
    displayLanguage: z.string(),
    contentLanguage: z.string(),
  }),
  outcomes: z.array(
    z.strictObject({
      scenario: z.string(),
      failed: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
  exchanges: z.array(exchange),
});

export type Transcript = z.infer<typeof transcriptSchema>;
/** As the recorder writes it: what Excel sent is not looked into. */
export type WrittenTranscript = Omit<z.input<typeof transcriptSchema>, 'exchanges'> & {
  readonly exchanges: readonly Exchange[];
};
export type ReadExchange = z.infer<typeof exchange>;
export type ReadReply = z.infer<typeof reply>;
