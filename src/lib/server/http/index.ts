export { setCookie } from './cookies.ts';
export { fresh, sinceWhen } from './fresh.ts';
export { forgetForms, forgetFormsAbout, forgetFormsOf, keepForm, takeForm } from './kept.ts';
export { withoutMarks } from './marks.ts';
export { notice, takeNotice } from './notice.ts';
export { isSomebodyElses } from './reader.ts';
export { check, formOf, read, refuse, typedIn } from './read.ts';
export * as field from './fields.ts';
