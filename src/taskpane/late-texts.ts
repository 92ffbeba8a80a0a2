/**
 * Texts of forms, findings and reviews. The first load goes without them (webpack.config.js); every chunk that words
 * anything of a form imports this before it does.
 */
import { messages } from '../i18n';
import { checkReport } from '../i18n/messages/check-report';
import { crossFindings } from '../i18n/messages/cross-findings';
import { explain } from '../i18n/messages/explain';
import { findings } from '../i18n/messages/findings';
import { forms } from '../i18n/messages/forms';
import { planFindings } from '../i18n/messages/plan-findings';
import { review } from '../i18n/messages/review';

Object.assign(messages, findings, planFindings, crossFindings, forms, review, checkReport, explain);
