package io.qinggui.platform.ledger.commit;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.util.List;

/** Commits groups of appends, each as a whole. Called by one thread. */
public interface Groups {

  /**
   * Commits a group, and accepts or refuses each append of it on its own.
   *
   * @throws LedgerUnavailableException when none of them may be acknowledged
   */
  void write(List<Pending> group);

  /** The last committed position that is known here. */
  long head();
}
