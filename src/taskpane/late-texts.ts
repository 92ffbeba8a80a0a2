/**
 * Texts of forms, findings and reviews. The first load goes without them (webpack.config.js); every chunk that words
 * anything of a form imports this before it does.
 */
import { messages } from '../i18n';
import { findings } from '../i18n/messages/findings';
import { forms } from '../i18n/messages/forms';
import { review } from '../i18n/messages/review';

Object.assign(messages, findings, forms, review);
