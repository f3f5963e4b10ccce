package io.qinggui.standalone.imports;

/** To whom the lines of an import go. */
@FunctionalInterface
interface Recipient {

  /** Takes what is sent as one, and says how it ended; called from many threads. */
  Outcome submit(Submission submission) throws InterruptedException;
}
