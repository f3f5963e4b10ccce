package io.qinggui.inspection.language;

/** The steps of a case, and what clients know them by. */
public enum StepKind {
  CONFIRMATION("confirmation", "/confirmedOn", "already-confirmed"),
  DISMISSAL("dismissal", "/dismissedOn", "already-dismissed"),
  RECTIFICATION_ORDER("rectification-order", "/orderedOn", "already-ordered"),
  RECTIFICATION("rectification", "/completedOn", "already-rectified"),
  REFUSAL("refusal", "/refusedOn", "already-refused"),
  PENALTY("penalty", "/imposedOn", "already-penalised"),
  SERIOUSNESS("seriousness", "/determinedOn", "already-determined"),
  CLOSURE("closure", "/closedOn", "already-closed");

  private final String path;
  private final String datePointer;
  private final String alreadyTaken;

  StepKind(String path, String datePointer, String alreadyTaken) {
    this.path = path;
    this.datePointer = datePointer;
    this.alreadyTaken = alreadyTaken;
  }

  /** The step as it stands in the path. */
  public String path() {
    return path;
  }

  /** JSON pointer to the date of the step. */
  public String datePointer() {
    return datePointer;
  }

  /** The code of the refusal when this very step was taken before. */
  public String alreadyTaken() {
    return alreadyTaken;
  }
}
