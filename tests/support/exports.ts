import { parse } from 'csv-parse/sync';
import { text } from 'node:stream/consumers';
import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import type { Db } from '#server/db/index.ts';
import * as exports from '#server/exports/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { openFinding } from './drafts.ts';
import { makeWorld, type World } from './world.ts';

export type Row = Record<string, string>;

/** A team's desk from which files are taken, always about `finding`: call `begin`, and `next` for another finding. */
export function exportDesk(use: () => Db) {
	let world: World;
	let finding: Finding;
	const desk = {
		async begin() {
			world = await makeWorld(use());
			await desk.next();
		},
		async next() {
			finding = await openFinding(use(), world);
		},
		get world() {
			return world;
		},
		get finding() {
			return finding;
		},
		take(audience: exports.Audience, other: { excel?: boolean; actor?: Actor } = {}) {
			return exports.take(use(), other.actor ?? world.researcher, world.study, {
				audience,
				filter: { prompt: finding.prompt.id },
				filterWords: null,
				excel: other.excel ?? false
			});
		},
		async file(taken: { number: number }): Promise<string> {
			const found = await exports.byNumber(use(), world.study, String(taken.number));
			return text(exports.csv(use(), world.researcher, found));
		},
		async about(taken: { number: number }): Promise<string> {
			const found = await exports.byNumber(use(), world.study, String(taken.number));
			return exports.about(use(), world.researcher, world.study, found);
		},
		async rowsOf(taken: { number: number }): Promise<Row[]> {
			return parse<Row>(await desk.file(taken), { columns: true });
		},
		preview(audience: exports.Audience) {
			const filter = { prompt: finding.prompt.id };
			return exports.preview(use(), world.researcher, world.study, { audience, filter });
		},
		permit(actor: Actor, answer: 'yes' | 'no') {
			const { person } = actor;
			return accounts.permit(use(), actor, { person, purpose: 'quote', answer, how: 'web' });
		}
	};
	return desk;
}
