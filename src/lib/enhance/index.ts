/** What script adds to pages that already work without it. Loaded once, as a module, after the page. */
import { countLetters } from './count.ts';
import { keepDrafts } from './drafts/index.ts';
import { focusSummary } from './focus.ts';
import { useKeys } from './inbox-keys.ts';
import { openMeanings } from './meanings.ts';
import { narrowLists } from './narrow.ts';
import { pickPassages } from './picker.ts';
import { sendOnce } from './once.ts';
import { takeSelections } from './selected.ts';
import { whenTakenOver } from './taken-over.ts';

whenTakenOver(() => {
	focusSummary();
	countLetters();
	openMeanings();
	takeSelections();
	pickPassages();
	narrowLists();
	useKeys();
	// before sendOnce: it looks for a line first, and sends the form a moment later
	keepDrafts();
	sendOnce();
});
