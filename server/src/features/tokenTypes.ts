/** The types of `contributes.semanticTokenTypes`, in the order of their numbers. */
export const tokenTypes = ['talkTime', 'talkTitle', 'speaker', 'dayMark', 'followUp', 'attendance', 'ruler'] as const;
