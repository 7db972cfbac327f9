/**
 * Answers about single lines, kept from one look at a text to the next: while notes are written one line changes, and all
 * others are asked the same again. Keeps no more than the last look asked for.
 */
export class LineAnswers {
  private last: AnswersByQuestion = new Map();
  private now: AnswersByQuestion = new Map();

  /** Says that a look begins. */
  begin(): void {
    this.last = this.now;
    this.now = new Map();
  }

  /** The answer to a question about a line, which depends on the line alone. Always hand in the same function. */
  ask<Answer>(question: (line: string) => Answer, line: string): Answer {
    const answers = this.answersTo(question);
    let answer = answers.get(line) ?? this.last.get(question)?.get(line);
    if (answer === undefined) answer = { value: question(line) };
    answers.set(line, answer);
    // Only what this question gave is ever stored under it.
    return answer.value as Answer;
  }

  private answersTo(question: (line: string) => unknown): Map<string, { readonly value: unknown }> {
    const known = this.now.get(question);
    if (known !== undefined) return known;
    const answers = new Map<string, { readonly value: unknown }>();
    this.now.set(question, answers);
    return answers;
  }
}

type AnswersByQuestion = Map<(line: string) => unknown, Map<string, { readonly value: unknown }>>;
