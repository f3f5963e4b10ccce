package io.qinggui.license.rules.book;

import java.util.List;

/** An amendment names values that do not exist, or gives them what they cannot be. */
public final class InvalidAmendmentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<AmendmentProblem> problems;

  InvalidAmendmentException(String amendmentId, List<AmendmentProblem> problems) {
    super(amendmentId + ": " + problems);
    this.problems = List.copyOf(problems);
  }

  public List<AmendmentProblem> problems() {
    return problems;
  }
}
