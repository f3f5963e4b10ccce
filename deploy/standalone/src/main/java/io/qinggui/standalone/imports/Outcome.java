package io.qinggui.standalone.imports;

import java.util.List;

/** How a submission ended. */
sealed interface Outcome {

  /** How an answer ends a submission. */
  static Outcome of(Submission submission, Answer answer) {
    if (answer.alreadyThere()) {
      return new AlreadyThere();
    }
    return answer.succeeded() ? new Accepted() : new Rejected(Rejections.of(submission, answer));
  }

  /** All its lines are new facts now. */
  record Accepted() implements Outcome {}

  /** All its lines had been taken before. */
  record AlreadyThere() implements Outcome {}

  /** None of its lines was taken. */
  record Rejected(List<Rejection> rejections) implements Outcome {
    public Rejected {
      rejections = List.copyOf(rejections);
    }

    /** A step's fields are named as its columns, where these have other names. */
    Rejected at(Step step) {
      return new Rejected(
          rejections.stream().map(each -> each.at(step.columnOf(each.field()))).toList());
    }
  }
}
