import { alone } from '$lib/enhance/drafts/alone';
import type { NotedItem, Noting } from '$lib/noting';
import { count } from '$lib/text/dates';
import { begin, merge, waitingEntry, type Entry } from './entries';
import { clock } from './clock';
import { ask, send, type Outcome } from './post';
import { queueIn, type Queue, type Step } from './queue';

/** How often others' notes are asked for, and the longest pause while there is no line. */
const PACE = 2000;
const LONGEST = 30_000;
/** How seldom others' notes are said aloud. */
const QUIET = 8000;

/** How it stands with the server. */
export type Line = 'good' | 'none' | 'signed out' | 'somebody else' | 'gone';

/**
 * Taking notes on one page: what is typed goes into a queue and from there to the server, in its order
 * and once; what others note comes back every two seconds. One thing is done at a time, so that a note
 * of one's own is never taken for another's.
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
	#busy = false;
	#again = false;
	#pause = PACE;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;
	#unsaid = 0;
	#spoke = 0;

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
		const soon = () => this.#soon();
		const shown = () => document.visibilityState === 'visible' && soon();
		// another window of the same person may have sent what waited here
		const elsewhere = () => this.#forgetSent();
		addEventListener('online', soon);
		addEventListener('focus', soon);
		addEventListener('storage', elsewhere);
		document.addEventListener('visibilitychange', shown);
		this.#plan(0);
		return () => {
			clearTimeout(this.#timer);
			this.#asking?.abort();
			removeEventListener('online', soon);
			removeEventListener('focus', soon);
			removeEventListener('storage', elsewhere);
			document.removeEventListener('visibilitychange', shown);
		};
	}

	/** How much has not reached the server. */
	get waiting() {
		return this.list.filter(({ state }) => state === 'waiting').length;
	}

	/** The moment of what is typed now. */
	moment(): string {
		return this.#clock.now();
	}

	/** Takes a note. It stands in the list at once. */
	note(item: string, box: string, fields: Step['fields']) {
		const step = { ...blank, key: `note ${box}`, item, fields };
		this.#queue.put({ ...step, at: undefined });
		this.list = [...this.list, waitingEntry(step)];
		this.#soon();
	}

	/** Changes a note, wherever it has got to. */
	change(entry: Entry, fields: Step['fields']) {
		const waits = this.#queue.again(entry);
		const words = waits ? replaced(waits.fields, fields) : fields;
		const { body, kind, agreed, agreed_of } = waitingEntry({ ...blank, fields: words }).point;
		if (waits && !waits.tried) this.#queue.put({ ...waits, fields: words, problem: '' });
		else if (waits) this.#queue.put({ ...waits, then: { does: 'change', fields } });
		else this.#after('change', entry, fields);
		const point = { ...entry.point, body, kind, agreed, agreed_of };
		this.#set(entry.key, { point, state: 'waiting', problem: '' });
		this.said = 'Changed';
		this.#soon();
	}

	/** Takes a note away, wherever it has got to. */
	remove(entry: Entry) {
		const waits = this.#queue.again(entry);
		if (waits?.tried) this.#queue.put({ ...waits, then: { does: 'remove', fields: [] } });
		else if (waits) this.#queue.remove(waits);
		else if (entry.point.ref) this.#after('remove', entry, []);
		this.list = this.list.filter(({ key }) => key !== entry.key);
		this.said = 'Removed';
		this.#soon();
	}

	/** Tries now what could not be done before. */
	again() {
		this.line = 'good';
		this.#soon();
	}

	/** Something to be done to a note that the server has, after what was done before. */
	#after(does: 'change' | 'remove', { item, point }: Entry, fields: Step['fields']) {
		const key = `${does} ${point.ref} ${this.moment()}`;
		this.#queue.put({ ...blank, key, does, item, ref: point.ref, fields, at: undefined });
	}

	#soon() {
		this.#pause = PACE;
		this.#asking?.abort();
		if (this.#busy) this.#again = true;
		else this.#plan(0);
	}

	#plan(pause: number) {
		clearTimeout(this.#timer);
		const hidden = document.visibilityState === 'hidden' && !this.#queue.list().length;
		this.#timer = setTimeout(
			() => void this.#turn(),
			hidden ? Math.max(pause, LONGEST / 2) : pause
		);
	}

	async #turn() {
		if (this.#busy) return;
		this.#busy = true;
		this.#again = false;
		let outcome = 'good' as Line | 'not yet';
		try {
			// who was signed out is asked for first: the server would keep a form that cannot be its reader's
			if (this.line !== 'good' && this.line !== 'none') outcome = await this.#ask();
			if (outcome === 'good')
				await alone(async () => {
					outcome = await this.#send();
				});
			if (outcome === 'good' && !this.#again) outcome = await this.#ask();
		} finally {
			this.#busy = false;
		}
		if (outcome === 'not yet') this.line = 'none';
		else this.line = outcome;
		this.#pause = outcome === 'good' ? PACE : Math.min(this.#pause * 2, LONGEST);
		this.#plan(this.#again ? 0 : this.#pause);
	}

	/** Everything that waits, in its order; stops at the first that does not go. */
	async #send(): Promise<Line | 'not yet'> {
		for (const each of this.#queue.list()) {
			const step = this.#queue.again(each);
			if (!step || step.problem) continue;
			if (!navigator.onLine) return 'not yet';
			const to = this.#addressOf(step);
			if (!to) {
				this.#refuse(step, 'This item is not on the agenda any more. Copy the note to another');
				continue;
			}
			if (!step.tried) this.#queue.put({ ...step, tried: true });
			const outcome = await send(to, step.fields);
			if (outcome.became === 'not yet') return 'not yet';
			if (outcome.became === 'signed out' || outcome.became === 'somebody else')
				return outcome.became;
			this.#settle(step, outcome);
		}
		return 'good';
	}

	#settle(sent: Step, outcome: Outcome) {
		// meanwhile it may have been undone or changed here
		const { then } = this.#queue.again(sent) ?? sent;
		if (outcome.became === 'refused') return this.#refuse(sent, outcome.message);
		this.#queue.remove(sent);
		const later = this.list.find(({ point }) => sent.ref && point.ref === sent.ref);
		if (later) this.#set(later.key, { state: 'kept' });
		if (outcome.became !== 'kept' || sent.does !== 'note') return;
		const ref = outcome.ref ?? '';
		if (then) {
			const key = `${then.does} ${ref} ${this.moment()}`;
			const { does, fields } = then;
			this.#queue.put({ ...blank, key, does, item: sent.item, ref, fields, at: sent.at });
			this.#again = true;
		}
		// it may stand there already, as if it were another's: from before a page was opened again
		this.list = this.list.filter((entry) => entry.key === sent.key || entry.point.ref !== ref);
		const entry = this.list.find(({ key }) => key === sent.key);
		if (entry) this.#set(sent.key, { state: 'kept', point: { ...entry.point, ref } });
	}

	/** The server does not take it as it is: its words stay here to be put right. */
	#refuse(step: Step, problem: string): void {
		const { then, fields } = this.#queue.again(step) ?? step;
		this.#queue.remove(step);
		if (then?.does === 'remove') return;
		// a note waits on this device to be put right; a change leaves the note as the server has it
		const words = then ? replaced(fields, then.fields) : fields;
		const wrong = {
			...step,
			fields: words,
			tried: false,
			then: null,
			problem: then ? '' : problem
		};
		if (step.does === 'note') this.#queue.put(wrong);
		if (then) this.#again = true;
		if (then) return;
		const entry = this.list.find(({ key, point }) =>
			step.does === 'note' ? key === step.key : point.ref === step.ref
		);
		if (!entry) return;
		this.#set(entry.key, { state: step.does === 'note' ? 'refused' : 'kept', problem });
		this.said = problem;
	}

	async #ask(): Promise<Line | 'not yet'> {
		this.#asking = new AbortController();
		const to = `${this.#here}/since?since=${encodeURIComponent(this.#noting.at)}`;
		const told = await ask(to, this.#asking);
		// given up for something typed meanwhile, which is sent first
		if (this.#again && told.became === 'not yet') return 'good';
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
		this.#tell(fresh.length);
		return 'good';
	}

	/** "2 new notes": seldom, and only how many. */
	#tell(fresh: number) {
		this.#unsaid += fresh;
		if (!this.#unsaid || Date.now() - this.#spoke < QUIET) return;
		this.said = `${count(this.#unsaid, 'new note', 'new notes')} from others`;
		this.#unsaid = 0;
		this.#spoke = Date.now();
	}

	#forgetSent() {
		const left = this.#queue.keys();
		// a note that is kept and was changed here stays, whoever sent the change
		this.list = this.list.filter(
			({ state, key, point }) => state === 'kept' || point.ref || left.has(key)
		);
		this.#soon();
	}

	#set(key: string, words: Partial<Entry>) {
		this.list = this.list.map((entry) => (entry.key === key ? { ...entry, ...words } : entry));
	}

	#addressOf({ does, item, ref }: Step): string | null {
		if (does !== 'note') return `${this.#here}/${does}/${ref}`;
		return this.items.some(({ id }) => id === item) ? this.#here : null;
	}
}

const blank: Step = {
	...{ key: '', does: 'note', item: '', ref: '', fields: [] },
	...{ tried: false, problem: '', then: null, at: 0 }
};

function replaced(before: Step['fields'], now: Step['fields']): Step['fields'] {
	const names = new Set(now.map(([name]) => name));
	return [...before.filter(([name]) => !names.has(name)), ...now];
}
