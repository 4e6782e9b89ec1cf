import { getContext, setContext } from 'svelte';

const key = Symbol('here');

/** Tells every component below at which address its page stands. */
export function standAt(address: () => string): void {
	setContext(key, address);
}

/** The address of the page, with what was asked for in it; empty without a frame around. */
export function here(): () => string {
	return getContext<(() => string) | undefined>(key) ?? (() => '');
}
