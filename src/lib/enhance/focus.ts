/** Takes the reader to what needs mending: a page that came back with errors begins at their list. */
export function focusSummary(): void {
	const summary = document.querySelector<HTMLElement>('.govuk-error-summary');
	if (!summary) return;
	summary.tabIndex = -1;
	summary.focus();
	// afterwards a click on it must not draw the ring again
	summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
}
