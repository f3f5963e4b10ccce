package io.qinggui.bench.append;

/** A store under load. Used by many threads at once, but for a bare one. */
interface Store extends AutoCloseable {

  /** Events of each command. */
  int EVENTS = 3;

  /** Appends a command that nobody else appends; durable when it returns. */
  void append(long number) throws Exception;

  /** So many commands does each call append: more than one only where groups are ready-made. */
  default int commandsInACall() {
    return 1;
  }

  /** Durable writes so far, 0 where nobody counts them. */
  default long groups() {
    return 0;
  }

  /**
   * Looks for everything that was appended.
   *
   * @return how many events there are
   * @throws IllegalStateException when one is not in its place
   */
  long verified() throws Exception;
}
