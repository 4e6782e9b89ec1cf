import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
	const folder = mkdtempSync(join(tmpdir(), 'exports-'));
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
		async take(
			audience: exports.Audience,
			other: {
				format?: exports.FormatName;
				actor?: Actor;
				study?: { id: string };
				filter?: exports.Filter;
			} & Pick<exports.Wish, 'layout'> = {}
		): Promise<exports.Export> {
			const { format = 'csv', filter = { prompt: finding.prompt.id }, layout } = other;
			const wish = { audience, format, filter, filterWords: null, ...(layout && { layout }) };
			const place = { folder, demo: false };
			const actor = other.actor ?? world.researcher;
			const taken = await exports.take(use(), actor, other.study ?? world.study, wish, place);
			if (typeof taken === 'string') throw new Error(taken);
			return taken;
		},
		get folder() {
			return folder;
		},
		/** The file as it lies there. */
		bytes(taken: { id: string }): Buffer {
			return readFileSync(exports.fileAt(folder, taken));
		},
		file(taken: { id: string }): string {
			return desk.bytes(taken).toString('utf8');
		},
		async about(taken: { number: number }): Promise<string> {
			const found = await exports.byNumber(use(), world.study, String(taken.number));
			return exports.about(use(), world.researcher, world.study, found);
		},
		rowsOf(taken: { id: string }): Row[] {
			return parse<Row>(desk.file(taken), { columns: true, bom: true });
		},
		/** Whether the file may still be fetched. */
		async stands(taken: { id: string }): Promise<boolean> {
			const found = await exports.byId(use(), taken.id);
			return found !== null && exports.standing(use(), folder, found);
		},
		preview(audience: exports.Audience, filter: exports.Filter = { prompt: finding.prompt.id }) {
			return exports.preview(use(), world.researcher, world.study, { audience, filter });
		},
		permit(actor: Actor, answer: 'yes' | 'no') {
			const { person } = actor;
			return accounts.permit(use(), actor, { person, purpose: 'quote', answer, how: 'web' });
		}
	};
	return desk;
}
