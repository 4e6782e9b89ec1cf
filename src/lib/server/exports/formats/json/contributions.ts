import type { Coded, Given } from '../../given.ts';
import type { Making } from '../../making.ts';

/** Every contribution. What is for the team alone has no key at all in files for others. */
export function* contributionsIn({ frame, stage, wrote }: Making) {
	const named = namesIn(frame);
	let done = 0;
	for (const each of stage.all()) {
		yield contributionIn(each, named);
		wrote(++done);
	}
}

type Named = ReturnType<typeof namesIn>;

function namesIn({ forTeam, threads, groups, prompts, themes }: Making['frame']) {
	const numbers = new Map(prompts.map(({ id, number }) => [id, number]));
	return {
		forTeam,
		thread: (id: string) => threads.get(id)?.name ?? null,
		prompt: (thread: string) => numbers.get(threads.get(thread)?.prompt ?? '') ?? null,
		group: (id: string) => groups.get(id)?.slug ?? null,
		themes: new Map(themes.map(({ id, number }) => [id, number]))
	};
}

function contributionIn(each: Given, { forTeam, thread, prompt, group, themes }: Named) {
	const { role, kind, point_kind, number, version, text, audience, wording, date } = each;
	const { agreed, agreed_of, outcomes, may_quote, way, came } = each;
	return {
		...{ contribution_id: each.ref, case_id: each.case, role, kind, point_kind },
		...{ thread_id: thread(each.thread), prompt: prompt(each.thread), version },
		...{ question_id: each.question, group: group(each.group) },
		...(forTeam && { number }),
		...(forTeam && { agenda_item_id: each.item }),
		...{ meeting: each.meeting || null, text, audience },
		...(forTeam && { way }),
		...{ wording, date, in_reply_to: each.in_reply_to || null, agreed, agreed_of },
		...{ themes: each.themes, outcomes, came, may_quote },
		codings: each.codings.flatMap((coding) => {
			// a theme that was made while the file was made is not in its codebook
			const theme = themes.get(coding.theme);
			return theme === undefined ? [] : codingIn(coding, theme, forTeam);
		})
	};
}

function codingIn(coding: Coded, theme: number, forTeam: boolean) {
	const { id, starts, ends, earlier, coder, coded_at, memo } = coding;
	// in files for others no id either: ours tell the moment in which they were made
	return {
		...(forTeam && { coding_id: id }),
		...{ theme, starts, ends, earlier },
		...(forTeam && { coder: coder || null, coded_at, memo })
	};
}
