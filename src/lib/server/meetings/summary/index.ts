export type { Change } from './assemble.ts';
export { draft } from './begin.ts';
export { correctionsOf } from './corrections.ts';
export { namesIn } from './names.ts';
export {
	besides,
	newestArticles,
	publicAddresses,
	publicSummaries,
	type From,
	type ListedSummary
} from './listed.ts';
export { pictureFor, removePicture, setPicture, type PictureRefusal } from './picture.ts';
export { publicMeeting, publicPicture, publicSummary, type PublicSummary } from './public.ts';
export { previewOf } from './preview.ts';
export { obstacles, publishToAll, publishToGroup, unpublish, type Obstacle } from './publish.ts';
export { addQuote, quoteChoices, type QuoteChoice } from './quotes.ts';
export { earliestAnswer, goesRound, roundTo, sendRound } from './round.ts';
export { isFinished, isPublic, stamp, summaryOf } from './find.ts';
export { saveSummary, type Correction, type SaveRefusal } from './save.ts';
export { summariesSince } from './since.ts';
export { searchSummaries, type FoundSummary } from './search.ts';
export { summaryFor } from './show.ts';
export { answerSuggestion, type Put } from './answer.ts';
export { recordSuggestion, suggest, type Asking, type Told } from './suggest.ts';
export { suggestionAt, suggestionsFor, type Suggestion } from './suggestions.ts';
export { suggestionsBy, takeSuggestionsAway } from './take-away.ts';
export { problems, type Problem } from './text.ts';
export { inWords, problemsAt } from './words.ts';
export { paragraphsOf, whereNow } from './paragraphs.ts';
export { eraseWriting, writings, type Writing } from './writings.ts';
