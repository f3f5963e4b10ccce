package io.qinggui.platform.command;

import io.qinggui.platform.decider.Rejection;

/** A decider refused the command. Nothing was appended. */
public final class CommandRejectedException extends RuntimeException {

  private final transient Rejection rejection;

  /**
   * @param rejection why
   */
  public CommandRejectedException(Rejection rejection) {
    super(rejection.code() + " " + rejection.details(), null, false, false);
    this.rejection = rejection;
  }

  /** Why. */
  public Rejection rejection() {
    return rejection;
  }
}
