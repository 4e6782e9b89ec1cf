import { createWriteStream, renameSync, statSync } from 'node:fs';
import { allow } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { actorOf } from '../contributions/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { find as studyOf } from '../studies/index.ts';
import { aboutOf } from './about.ts';
import { dropFiles, dropRest, fileAt, partAt, stageAt } from './files.ts';
import { byId, type Export } from './find.ts';
import { formats } from './formats.ts';
import { frameOf, type Frame } from './frame.ts';
import { gather, markTaken } from './gather.ts';
import { givenOf } from './given.ts';
import { held } from './held.ts';
import { Stage } from './stage.ts';
import { tell } from './tell.ts';
import { write } from './write.ts';

export type Place = {
	/** where the files of exports lie */
	folder: string;
	/** whether the installation shows an example */
	demo: boolean;
};

/** It cannot be made, and trying again would not help. */
export class Impossible extends Error {}

/** How often a sign of life is written, in milliseconds. */
const BEAT = 1000;

/**
 * Makes the file of an export that was claimed for this. It is there as a whole or not at all: it is
 * written under another name, and takes its own when all of it is on the disk. May whoever asked for it
 * not do so any more, or was it claimed anew meanwhile, it throws.
 */
export async function make(db: Db, claimed: Export, { folder, demo }: Place): Promise<Export> {
	const actor = await actorOf(db, claimed.taken_by);
	allow(actor, 'export.take', { study: claimed.study_id });
	const { tries } = claimed;
	const part = partAt(folder, claimed, tries);
	const beat = beats(db, claimed);
	let taken = claimed;
	try {
		const counts = await gather(db, claimed);
		const { most } = formats[claimed.format];
		if (counts.in > most) throw new Impossible(`more than ${most}`);
		await beat.total(counts);
		taken = { ...claimed, counts };
		await writeTo(part, db, taken, { folder, demo }, beat.done);
	} finally {
		await beat.end();
	}
	renameSync(part, fileAt(folder, taken));
	dropRest(folder, taken);
	const { size } = statSync(fileAt(folder, taken));
	await markTaken(db, actor, taken);
	return together(db, async (db) => {
		const ready = await db
			.updateTable('export')
			.set({ state: 'ready', ready_at: now(), size, done: taken.counts.in, beat_at: null })
			.where('id', '=', taken.id)
			.where('state', '=', 'making')
			.where('tries', '=', tries)
			.returning('id')
			.executeTakeFirst();
		if (!ready) {
			dropFiles(folder, taken);
			throw new Error('claimed anew meanwhile');
		}
		await record(db, actor, 'export.taken', 'export', taken, taken.audience);
		await tell(db, taken);
		return (await byId(db, taken.id)) ?? taken;
	});
}

async function writeTo(
	path: string,
	db: Db,
	taken: Export,
	{ folder, demo }: Place,
	done: (number: number) => void
) {
	const study = await studyOf(db, taken.study_id);
	const whole = await frameOf(db, study, taken);
	const stage = new Stage(stageAt(folder, taken, taken.tries), whole.forTeam);
	try {
		await lay(db, whole, stage, done);
		const frame = narrowedFrame(whole, stage);
		const about = await aboutOf(db, study, taken, demo);
		const out = createWriteStream(path, { mode: 0o600, flush: true });
		const aside = (name: string) => `${path}.${name}`;
		const wrote = (written: number) => done(stage.count + written);
		await write({ db, frame, stage, about, wish: taken.wish, demo, out, wrote, aside });
	} finally {
		stage.end();
	}
}

/** Lays out everything that goes in. What was taken back since it was gathered drops out. */
async function lay(db: Db, frame: Frame, stage: Stage, done: (number: number) => void) {
	const position = (question: string | null) =>
		question === null ? 0 : (frame.questions.get(question)?.position ?? Infinity);
	for await (const page of held(db, frame.taken)) {
		const going = page.filter(({ why }) => !why);
		stage.add(await givenOf(db, frame, going), position);
		done(stage.count);
	}
	stage.finish();
}

/** Of a file that was narrowed only the outcomes that something in it takes; refs only of what is in it. */
function narrowedFrame(frame: Frame, stage: Stage): Frame {
	const { forTeam, taken } = frame;
	const some = stage.outcomes();
	const all = Object.keys(taken.wish.filter).length === 0;
	const outcomes = frame.outcomes
		.filter(({ number }) => all || some.has(number))
		.map((each) => ({
			...each,
			rests: forTeam ? each.rests : each.rests.filter((ref) => stage.has(ref))
		}));
	return { ...frame, outcomes };
}

/** Writes signs of life and how far it is, for as long as the claim holds. */
function beats(db: Db, { id, tries }: Export) {
	let done = 0;
	const beat = (more: object = {}) =>
		db
			.updateTable('export')
			.set({ beat_at: now(), done: Math.round(done), ...more })
			.where('id', '=', id)
			.where('tries', '=', tries)
			.where('state', '=', 'making')
			.execute();
	let last: Promise<unknown> = Promise.resolve();
	// a beat that is missed is made up for by the next
	const timer = setInterval(() => {
		last = last.then(() => beat()).catch(() => undefined);
	}, BEAT);
	timer.unref();
	return {
		total: (counts: { in: number }) => beat({ total: counts.in, counts: JSON.stringify(counts) }),
		/** laying out and writing are half of the work each */
		done: (number: number) => {
			done = number / 2;
		},
		end: () => {
			clearInterval(timer);
			return last;
		}
	};
}
