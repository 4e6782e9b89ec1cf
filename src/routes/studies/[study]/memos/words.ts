/** What is said beside the box of a note. */
export const aboutPerson = 'If this person asks for their data, they will read this.';
export const aboutTheme = 'The team reads it. Members never do.';
