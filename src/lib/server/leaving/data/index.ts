import { moment } from '#lib/text/dates.ts';
import { allow, type Actor } from '../../access/index.ts';
import { now, type Db } from '../../db/index.ts';
import { toDo } from './agreed.ts';
import { doings, permissions, person, places } from './about.ts';
import { asked, begun, traces } from './doings.ts';
import { inboxes } from './inboxes.ts';
import { quoted } from './quoted.ts';
import { said } from './said.ts';
import { reflected } from './reflected.ts';
import type { Section } from './section.ts';
import { time } from './time.ts';

export type { Section } from './section.ts';

/**
 * All that we hold about the actor, and nothing of others. Letters' words are left out: they are kept for some days only, and say what stands here.
 */
export async function everythingOf(db: Db, actor: Actor): Promise<Section[]> {
	allow(actor, 'me.use');
	return [
		await person(db, actor),
		...(await places(db, actor)),
		await said(db, actor),
		await begun(db, actor),
		await permissions(db, actor),
		await quoted(db, actor),
		...(await doings(db, actor)),
		...(await asked(db, actor)),
		...(await traces(db, actor)),
		await toDo(db, actor),
		await reflected(db, actor),
		...(await time(db, actor)),
		...(await inboxes(db, actor))
	];
}

/** The same for another program to read. */
export function asJson(sections: Section[], installation: string): string {
	const parts = sections.map(({ title, entries }) => ({
		title,
		entries: entries.map((lines) => lines.map(([what, which]) => ({ what, which })))
	}));
	return `${JSON.stringify({ from: installation, made: now(), parts }, null, '\t')}\n`;
}

/** The same as one page that opens anywhere, without this website. */
export function asPage(sections: Section[], installation: string): string {
	const parts = sections.map(({ title, empty, entries }) => {
		const list = entries.map((lines) => {
			const rows = lines.map(([what, which]) => `<dt>${safe(what)}</dt><dd>${safe(which)}</dd>`);
			return `<dl>${rows.join('\n')}</dl>`;
		});
		return `<h2>${safe(title)}</h2>\n${list.join('\n') || `<p>${safe(empty)}</p>`}`;
	});
	return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>My data – ${safe(installation)}</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 Arial,sans-serif}
dl{margin:0 0 1.5rem;padding:0 0 1rem;border-bottom:1px solid #999}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body>
<h1>My data</h1>
<p>All that ${safe(installation)} held about you on ${safe(moment(now()))}. Keep it where nobody else reads it.</p>
${parts.join('\n')}
</body>
</html>
`;
}

function safe(words: string) {
	return words
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
