/** Texts of the yearly round: assigning, distributing, collecting. As `late-texts.ts`, for the chunk that does these. */
import './late-texts';
import { messages } from '../i18n';
import { assign, assignErrors } from '../i18n/messages/assign';
import { collect, collectErrors } from '../i18n/messages/collect';
import { distribute, distributeErrors } from '../i18n/messages/distribute';
import { paneRound, paneRoundErrors } from '../i18n/messages/pane-round';

Object.assign(messages, assign, assignErrors, distribute, distributeErrors, collect, collectErrors);
Object.assign(messages, paneRound, paneRoundErrors);
