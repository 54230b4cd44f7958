/** Something the person can put right: one or two sentences, and the field they are about where there is one. */
export class Problem extends Error {
  constructor(
    sentence: string,
    readonly field?: string,
  ) {
    super(sentence);
  }
}
