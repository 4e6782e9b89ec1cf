/*
 * A glossary says what words mean: each group has one, written by its organisers, and each study has
 * one, written by its team. An entry is one word or phrase with its meaning. Where both explain a word,
 * the group reads its own meaning. Somebody in a group can ask what a phrase of a finding means; the
 * team learns that it was asked and in which group, never by whom.
 */
export { ask } from './ask.ts';
export { askedBy, byKey, openAsked, type Asked } from './asked.ts';
export { answerAnotherWay } from './answer.ts';
export { explain } from './explain.ts';
export { entryFields, phraseFields, wordProblems } from './fields.ts';
export { forgetAskedBy, forgetAskedOf } from './forget.ts';
export { letters } from './letters.ts';
export { byNumber, page, type Entry, type Page } from './list.ts';
export type { Where } from './place.ts';
export type { GlossaryEntryRow } from './tables.ts';
export { change, remove, write } from './write.ts';
