/**
 * What a page shows and no browser is sent as data. The framework writes down all that `load` returns
 * for a browser that takes the page over; none does where `csr` is false, and for a long thread the
 * writing cost a tenth of the page's time. What stands in here is left out of it (src/hooks.ts).
 */
export class Here<T> {
	readonly value: T;

	constructor(value: T) {
		this.value = value;
	}
}
