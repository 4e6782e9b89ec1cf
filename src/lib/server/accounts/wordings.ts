/** The exact sentences that people answer. They stand with the pages' words, since pages show them. */
export { purposes, wordings, type Purpose } from '#lib/text/permissions.ts';
