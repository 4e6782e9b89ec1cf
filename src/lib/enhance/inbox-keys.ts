/** Where it is kept on this device that somebody does not want the keys. */
const OFF = 'soundings.keys.off';

/**
 * Single keys for going through the inbox: all of it can be done without them. They do nothing while
 * somebody types, and can be switched off (WCAG 2.1.4).
 */
export function useKeys(): void {
	const list = document.querySelector<HTMLElement>('[data-keys]');
	const help = document.querySelector<HTMLElement>('[data-key-help]');
	const onOff = help?.querySelector<HTMLInputElement>('[data-key-switch]');
	const details = help?.querySelector('details');
	if (!list || !help || !onOff || !details) return;

	help.hidden = false;
	onOff.checked = read() !== 'yes';
	onOff.addEventListener('change', () => write(onOff.checked ? null : 'yes'));

	const items = [...list.querySelectorAll<HTMLElement>('article')];
	for (const item of items) item.tabIndex = -1;
	const present = () => items.findIndex((item) => item.contains(document.activeElement));
	const go = (to: number) => {
		const item = items[Math.max(0, Math.min(items.length - 1, to))];
		item?.focus();
		item?.scrollIntoView({ block: 'nearest' });
	};
	const inPresent = <Kind extends HTMLElement>(selector: string) =>
		items[present()]?.querySelector<Kind>(selector);

	const does: Record<string, () => void> = {
		j: () => go(present() + 1),
		k: () => go(present() < 0 ? 0 : present() - 1),
		x: () => inPresent<HTMLInputElement>('input[type=checkbox]')?.click(),
		o: () => inPresent<HTMLAnchorElement>('[data-open]')?.click(),
		r: () => list.closest('form')?.querySelector<HTMLButtonElement>('[value=ticked]')?.click(),
		'?': () => {
			details.open = true;
			details.querySelector<HTMLElement>('summary')?.focus();
		}
	};
	document.addEventListener('keydown', (event) => {
		const act = does[event.key];
		if (!act || !onOff.checked || isTyping(event)) return;
		event.preventDefault();
		act();
	});
}

function isTyping({ target, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
	if (ctrlKey || altKey || metaKey || isComposing) return true;
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
	return target.isContentEditable || target.matches('textarea, select');
}

// a browser may refuse to keep anything: then the keys are there
function read() {
	try {
		return localStorage.getItem(OFF);
	} catch {
		return null;
	}
}

function write(value: string | null) {
	try {
		if (value === null) localStorage.removeItem(OFF);
		else localStorage.setItem(OFF, value);
	} catch {
		// it holds for this page
	}
}
