export { assembled } from './assemble.ts';
export { correctionsOf } from './corrections.ts';
export { namesIn } from './names.ts';
export { isPublic, publicSummaries, publicSummary, type PublicSummary } from './public.ts';
export { obstacles, publishToAll, publishToGroup, unpublish, type Obstacle } from './publish.ts';
export { addQuote, quoteChoices, type QuoteChoice } from './quotes.ts';
export { earliestAnswer, sendRound } from './round.ts';
export { draft, saveSummary, stamp, summaryOf } from './save.ts';
export { summariesSince } from './since.ts';
export { searchSummaries, type FoundSummary } from './search.ts';
export { summaryFor } from './show.ts';
export {
	answerSuggestion,
	suggest,
	suggestionAt,
	suggestionsFor,
	type Suggestion
} from './suggest.ts';
export { suggestionsBy, takeSuggestionsAway } from './take-away.ts';
export { problems, type Problem } from './text.ts';
export { inWords, problemsAt } from './words.ts';
