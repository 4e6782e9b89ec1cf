import type { Db } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as themes from '#server/themes/index.ts';
import { openFinding } from './drafts.ts';
import { again, say } from './said.ts';
import { makeWorld, type World } from './world.ts';

type Said = { id: string };

/** A codebook to do things to, of the world's study, with words to put under it: call `begin` first. */
export function codebookDesk(use: () => Db) {
	let world: World;
	let finding: Finding;
	let last = 0;
	const desk = {
		async begin() {
			world = await makeWorld(use());
			finding = await openFinding(use(), world);
		},
		get world() {
			return world;
		},
		get finding() {
			return finding;
		},
		/** A theme of that name and a number, so that none is made twice. */
		async made(name: string, parent: string | null = null) {
			const input = { name: `${name} ${++last}`, plain_meaning: name, note: '', parent };
			const theme = await themes.make(use(), world.researcher, world.study, input);
			if (typeof theme === 'string') throw new Error(theme);
			return theme;
		},
		/** The same theme as it stands by now. */
		now(theme: { number: number }) {
			return themes.atNumber(use(), world.study, String(theme.number));
		},
		merge(from: themes.ThemeRow, to: themes.ThemeRow, by = world.researcher) {
			return themes.merge(use(), by, from, to);
		},
		speak(words = 'It is being there.') {
			return say(use(), world.member, finding, words);
		},
		/** Puts a theme on the whole, or on the letters from the one to the other. */
		async put(said: Said, theme: themes.ThemeRow, cut: [number, number] | null, memo = '') {
			const { edited_at: wordingFrom } = await again(use(), said);
			const passages = cut ? [{ starts: cut[0], ends: cut[1] }] : ('whole' as const);
			const marked = { passages, wordingFrom, memo };
			return themes.mark(use(), world.researcher, world.study, said, [theme], marked);
		},
		/** What stands on the words, oldest first. */
		async on(said: Said) {
			return ((await themes.codingsOf(use(), [said.id])).get(said.id) ?? []).map(
				({ theme, starts, ends, memo }) => ({ theme: theme.number, starts, ends, memo })
			);
		},
		/** What was done to a theme, newest first. */
		async did(theme: { id: string }) {
			const { steps } = await themes.history(use(), world.study, { theme: theme.id });
			return steps.map((step) => step.did);
		}
	};
	return desk;
}
