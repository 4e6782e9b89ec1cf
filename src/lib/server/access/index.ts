export { onTeam, organises, type Actor } from './actor.ts';
export { allow, may, notFound, rolesAt, type Action, type Place } from './policy.ts';
export { table, type Grant, type Role } from './table.ts';
