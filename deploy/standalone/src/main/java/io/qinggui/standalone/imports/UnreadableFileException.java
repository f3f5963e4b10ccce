package io.qinggui.standalone.imports;

/** A file of which nothing can be used, for example because a column is missing. */
final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  UnreadableFileException(Rejection rejection) {
    super(rejection.reason().english());
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}
