import { alone } from '$lib/enhance/drafts/alone';
import type { NotedItem, Noting } from '$lib/noting';
import { count } from '$lib/text/dates';
import { clock } from './clock';
import { begin, merge, waitingEntry, type Entry } from './entries';
import { announcer, spoken, type Line } from './line';
import { ask, type Outcome } from './post';
import { fieldsWith, newStep, queueIn, type Queue, type Step } from './queue';
import { rounds } from './rounds';
import { sendAll } from './sending';

/**
 * Taking notes on one page: what is typed goes into a queue and from there to the server, in its order
 * and once; what others note comes back with the next round. One thing is done at a time, so that a
 * note of one's own is never taken for another's.
 */
export class Taking {
	items: NotedItem[] = $state.raw([]);
	list: Entry[] = $state.raw([]);
	line: Line = $state('good');
	/** what is said aloud, once it changes */
	said = $state('');

	#queue: Queue;
	#noting: Noting;
	#here: string;
	#clock = clock();
	#announce = announcer();
	#asking: AbortController | undefined;
	#rounds = rounds(
		() => this.#round(),
		() => this.#queue.list().length > 0
	);

	constructor(noting: Noting, here: string) {
		this.#here = here;
		this.#noting = noting;
		this.#queue = queueIn(null, '', here);
		this.items = noting.items;
		this.list = begin(noting, []);
	}

	/** Begins to send what waits in that queue, and to ask for others' notes; returns how to end it. */
	start(queue: Queue): () => void {
		this.#queue = queue;
		this.#clock.set(this.#noting.at);
		this.list = begin(this.#noting, queue.list());
		// another window of the same person may have sent what waited here
		const elsewhere = () => this.#forgetSent();
		addEventListener('storage', elsewhere);
		const end = this.#rounds.start();
		return () => {
			end();
			this.#asking?.abort();
			removeEventListener('storage', elsewhere);
		};
	}

	/** How much has not reached the server. */
	get waiting() {
		return this.list.filter(({ state }) => state === 'waiting').length;
	}

	/** Takes a note. It stands in the list at once. */
	note(item: string, box: string, fields: Step['fields']) {
		const typed = fieldsWith(fields, [
			['box', box],
			['item', item],
			['given', this.#clock.now()]
		]);
		const step = newStep({ key: `note ${box}`, does: 'note', item, fields: typed });
		this.#queue.put(step);
		this.list = [...this.list, waitingEntry(step)];
		this.said = 'Noted';
		this.soon();
	}

	/** Changes a note, wherever it has got to. */
	change(entry: Entry, fields: Step['fields']) {
		const waits = this.#queue.again(entry);
		const words = waits ? fieldsWith(waits.fields, fields) : fields;
		if (waits && !waits.tried) this.#queue.put({ ...waits, fields: words, problem: '' });
		else if (waits) this.#queue.put({ ...waits, then: { does: 'change', fields } });
		else this.#after('change', entry, fields);
		const { body, kind, agreed, agreed_of } = waitingEntry(newStep({ fields: words })).point;
		const point = { ...entry.point, body, kind, agreed, agreed_of };
		this.#set(entry.key, { point, state: 'waiting', problem: '' });
		this.said = 'Changed';
		this.soon();
	}

	/** Takes a note away, wherever it has got to. */
	remove(entry: Entry) {
		const waits = this.#queue.again(entry);
		if (waits?.tried) this.#queue.put({ ...waits, then: { does: 'remove', fields: [] } });
		else if (waits) this.#queue.remove(waits);
		else if (entry.point.ref) this.#after('remove', entry, []);
		this.list = this.list.filter(({ key }) => key !== entry.key);
		this.said = 'Removed';
		this.soon();
	}

	/** What is typed goes before what is asked. */
	soon() {
		this.#rounds.soon();
		this.#asking?.abort();
	}

	/** Something to be done to a note that the server has, after what was done before. */
	#after(does: 'change' | 'remove', { item, point }: Entry, fields: Step['fields']) {
		const key = `${does} ${point.ref} ${this.#clock.now()}`;
		this.#queue.put(newStep({ key, does, item, ref: point.ref, fields }));
	}

	async #round(): Promise<boolean> {
		let line: Line = 'good';
		// who was signed out is asked for first: the server would keep a form that cannot be its reader's
		if (this.line !== 'good' && this.line !== 'none') line = await this.#ask();
		if (line === 'good')
			await alone(async () => {
				line = await this.#send();
			});
		if (line === 'good' && !this.#rounds.isWanted()) line = await this.#ask();
		if (line !== this.line) this.said = spoken[line];
		this.line = line;
		return line === 'good';
	}

	#send(): Promise<Line> {
		const known = (item: string) => this.items.some(({ id }) => id === item);
		return sendAll(this.#queue, this.#here, known, {
			settled: (step, outcome) => this.#settle(step, outcome),
			refused: (step, problem) => this.#refuse(step, problem)
		});
	}

	#settle(sent: Step, outcome: Outcome) {
		// meanwhile it may have been undone or changed here
		const { then } = this.#queue.again(sent) ?? sent;
		this.#queue.remove(sent);
		const later = this.list.find(({ point }) => sent.ref && point.ref === sent.ref);
		if (later) this.#set(later.key, { state: 'kept' });
		if (outcome.became !== 'kept' || sent.does !== 'note') return;

		const ref = outcome.ref ?? '';
		// it may stand there already, as if it were another's: from before a page was opened again
		this.list = this.list.filter((entry) => entry.key === sent.key || entry.point.ref !== ref);
		const entry = this.list.find(({ key }) => key === sent.key);
		if (entry) this.#set(sent.key, { state: 'kept', point: { ...entry.point, ref } });
		if (!then) return;
		const { does, fields } = then;
		const key = `${does} ${ref} ${this.#clock.now()}`;
		this.#queue.put({ ...newStep({ key, does, item: sent.item, ref, fields }), at: sent.at });
		this.#rounds.soon();
	}

	/** The server does not take it as it is: a note waits here to be put right, a change is given up. */
	#refuse(step: Step, problem: string) {
		const { then, fields } = this.#queue.again(step) ?? step;
		this.#queue.remove(step);
		if (then?.does === 'remove') return;
		const note = step.does === 'note';
		const words = then ? fieldsWith(fields, then.fields) : fields;
		if (note)
			this.#queue.put({
				...step,
				fields: words,
				tried: false,
				then: null,
				problem: then ? '' : problem
			});
		if (then) return this.#rounds.soon();
		const entry = this.list.find(({ key, point }) =>
			note ? key === step.key : point.ref === step.ref
		);
		if (entry) this.#set(entry.key, { state: note ? 'refused' : 'kept', problem });
		this.said = problem;
	}

	async #ask(): Promise<Line> {
		this.#asking = new AbortController();
		const to = `${this.#here}/since?since=${encodeURIComponent(this.#noting.at)}`;
		const told = await ask(to, this.#asking);
		// given up for something typed meanwhile, which is sent first
		if (told.became === 'not yet') return this.#rounds.isWanted() ? this.line : 'none';
		if (told.became !== 'told') return told.became;
		if (this.#queue.list().some(({ does, tried }) => does === 'note' && tried)) return 'good';
		const { noting } = told;
		this.#noting = noting;
		this.#clock.set(noting.at);
		this.items = noting.items;
		// what is changed or removed here and not there yet stands as it will be
		const own = this.#queue.touched();
		const points = noting.points.filter(({ ref }) => !own.has(ref));
		const { list, fresh } = merge(this.list, { ...noting, points });
		this.list = list;
		const news = this.#announce(fresh.length);
		if (news) this.said = `${count(news, 'new note', 'new notes')} from others`;
		return 'good';
	}

	/** A note that is kept and was changed here stays, whoever sent the change. */
	#forgetSent() {
		const left = this.#queue.keys();
		this.list = this.list.filter(
			({ state, key, point }) => state === 'kept' || point.ref || left.has(key)
		);
		this.soon();
	}

	#set(key: string, words: Partial<Entry>) {
		this.list = this.list.map((entry) => (entry.key === key ? { ...entry, ...words } : entry));
	}
}
