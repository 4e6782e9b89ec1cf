import { getContext, setContext } from 'svelte';

const key = Symbol('installation');

/** Tells every page below what this installation is called: it ends each page's title. */
export function nameInstallation(name: () => string): void {
	setContext(key, name);
}

/** What this installation is called. Without a frame around it, a page says the product's name. */
export function installationName(): string {
	return getContext<(() => string) | undefined>(key)?.() ?? 'Soundings';
}
