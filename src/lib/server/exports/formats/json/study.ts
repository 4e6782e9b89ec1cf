import type { FramePrompt } from '../../frame.ts';
import type { Making } from '../../making.ts';

/** Text to be read as Markdown. Whatever is not marked like this is plain text. */
const markdown = (text: string) => ({ markdown: text });

/** The study as its team describes it. Nobody to write to or ring: files go where nobody knows. */
export function studyIn({ frame: { study } }: Making) {
	const { slug, title, about, aim, funder, award_number, stage, ethics } = study;
	const { disclaimer, acknowledgement } = study;
	return {
		...{ slug, title, about, aim, funder, award_number, stage, ethics },
		...{ disclaimer, acknowledgement }
	};
}

/** What was asked, of whom, and where it was talked about. */
export function placesIn({ frame }: Making) {
	const { prompts, threads, groups } = frame;
	const numbers = new Map(prompts.map(({ id, number }) => [id, number]));
	return {
		groups: [...groups.values()].map(({ slug, name, about }) => ({ slug, name, about })),
		prompts: prompts.map((prompt) => promptIn(prompt, frame)),
		threads: [...threads.values()].map(({ name, prompt, group }) => ({
			thread_id: name,
			prompt: numbers.get(prompt) ?? null,
			group: groups.get(group)?.slug ?? null
		}))
	};
}

function promptIn({ id, number, title, versions }: FramePrompt, { questions }: Making['frame']) {
	const asked = ({
		id,
		text,
		position
	}: {
		id: string;
		text: string;
		position: number | null;
	}) => ({
		question_id: id,
		text,
		position
	});
	return {
		number,
		title,
		questions: [...questions.values()].filter(({ prompt }) => prompt === id).map(asked),
		versions: versions.map((version) => ({
			number: version.number,
			title: version.title,
			found: markdown(version.found),
			why: markdown(version.why),
			what_changed: version.what_changed || null,
			why_changed: version.why_changed || null,
			published_at: version.published_at,
			questions: version.questions.map(asked)
		}))
	};
}

/** The codebook. The team's note is for the team. */
export function bookIn({ frame: { themes, forTeam } }: Making) {
	const numbers = new Map(themes.map(({ id, number }) => [id, number]));
	return themes.map(({ number, name, path, parent, plain_meaning, note, colour, retired }) => ({
		...{ number, name, path, parent: numbers.get(parent ?? '') ?? null, plain_meaning },
		...(forTeam && { note }),
		...{ colour, retired }
	}));
}

/** What people were told that the team did. */
export function outcomesIn({ frame: { outcomes, prompts } }: Making) {
	const numbers = new Map(prompts.map(({ id, number }) => [id, number]));
	return outcomes.map(({ prompt, question, rests, from, to, ...told }) => {
		const { number, kind, you_said, we_did, reason, standard, on_day, told_at } = told;
		return {
			...{ number, kind, prompt: numbers.get(prompt) ?? null, question_id: question },
			...{ you_said, we_did, reason, standard, on_day, told_at },
			...{ version_from: from, version_to: to, contributions: rests }
		};
	});
}
