/**
 * Puts what is selected in a text into a box, exactly as it stands there: for whoever can select more
 * easily than tick. The box and the list of sentences do the same without script.
 */
export function takeSelections(): void {
	for (const text of document.querySelectorAll<HTMLElement>('[data-selects-into]')) {
		const box = document.getElementById(text.dataset.selectsInto ?? '');
		if (box instanceof HTMLTextAreaElement) take(text, box);
	}
}

function take(text: HTMLElement, box: HTMLTextAreaElement) {
	const fill = () => {
		const selection = getSelection();
		const words = selection?.toString().trim();
		if (!words || !selection?.rangeCount) return;
		const range = selection.getRangeAt(0);
		if (!text.contains(range.commonAncestorContainer)) return;
		box.value = words;
		box.dispatchEvent(new Event('input', { bubbles: true }));
	};
	// once the selection is made: while it grows, drafts would be kept at every letter
	for (const end of ['mouseup', 'keyup', 'touchend'])
		document.addEventListener(end, () => setTimeout(fill));
}
