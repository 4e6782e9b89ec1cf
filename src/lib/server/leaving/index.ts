/*
 * Leaving a group or the service, with the words or without them; what we hold about somebody, to take
 * along; and the end of a study, with which the words go that nobody allowed us to keep. It owns no
 * table; it asks the others.
 */
export { asJson, asPage, everythingOf, type Section } from './data/index.ts';
export { endStudy, isEarly, openFindings, type EndRefusal } from './end.ts';
export { askToKeep, ending, type Ending } from './keep.ts';
export { letters } from './letters.ts';
export { leave, remove, type Words } from './group.ts';
export { leaveService, obstacles, type Obstacle } from './service.ts';
