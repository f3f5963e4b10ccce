package io.qinggui.inspection.cases;

import java.time.LocalDate;

/** A case in one of its phases. */
public sealed interface CaseState {

  /** There is no such case. */
  record NotOpened() implements CaseState {}

  /** There is. */
  sealed interface OnFile extends CaseState {
    /** What was found and which steps were taken. */
    CaseFile file();

    /** The phase as clients see it. */
    Phase phase();
  }

  /** Found, and to be looked into. */
  record Opened(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.OPENED;
    }
  }

  /** A violation. */
  record Confirmed(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.CONFIRMED;
    }
  }

  /** No violation. */
  record Dismissed(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.DISMISSED;
    }
  }

  /** To be put right; overdue from the day after {@code dueOn}, whatever has run by then. */
  record Ordered(CaseFile file, LocalDate dueOn) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.RECTIFICATION_ORDERED;
    }
  }

  /** Put right. */
  record Rectified(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.RECTIFIED;
    }
  }

  /** Refused to be put right. */
  record Refused(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.REFUSED;
    }
  }

  /** Penalised; serious or not is open. */
  record Penalised(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.PENALISED;
    }
  }

  /** Penalised, and determined to be serious or not. */
  record Determined(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.SERIOUSNESS_DETERMINED;
    }
  }

  /** Over. */
  record Closed(CaseFile file) implements OnFile {
    @Override
    public Phase phase() {
      return Phase.CLOSED;
    }
  }
}
