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

  /** What they say took the place of what was recorded. */
  record Corrected() implements Outcome {}

  /** They say otherwise than it is recorded, and nothing was changed. */
  record Differs(List<Difference> differences) implements Outcome {
    public Differs {
      differences = List.copyOf(differences);
    }
  }

  /** None of its lines was taken. */
  record Rejected(List<Rejection> rejections) implements Outcome {
    public Rejected {
      rejections = List.copyOf(rejections);
    }

    /** Of lines that are sent together, for what is wrong with one of them. */
    static Rejected of(Submission submission, Rejection rejection) {
      return new Rejected(
          submission.lines().stream()
              .map(
                  line ->
                      line.written().equals(rejection.written())
                          ? rejection
                          : Rejections.alongWith(rejection.line(), line))
              .toList());
    }

    /** A step's fields are named as its columns, where these have other names. */
    Rejected at(Step step) {
      return new Rejected(
          rejections.stream().map(each -> each.at(step.columnOf(each.field()))).toList());
    }
  }
}
