/** Something a person can put right: said in a sentence, without a stack. */
export class Problem extends Error {}
