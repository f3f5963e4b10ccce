package io.qinggui.platform.ledger.commit;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.util.List;

/** Commits groups of appends, each as a whole. Called by one thread at a time. */
public interface Groups {

  /**
   * Commits a group, and accepts or refuses each append of it on its own.
   *
   * @throws LedgerUnavailableException when none of them may be acknowledged
   */
  void write(List<PendingAppend> group);

  /**
   * Whether a group may be written by the thread that wants it, which may be a virtual one, and may
   * be interrupted meanwhile.
   */
  boolean callersMayWrite();

  /** The last committed position that is known here. */
  long head();
}
