package io.qinggui.license.application.runtime;

import java.util.List;

/** Finds the applications that are not over. */
@FunctionalInterface
public interface OpenApplications {

  /**
   * Their ids.
   *
   * @param position of the ledger that must be included
   * @throws IllegalStateException when that is not so yet
   */
  List<String> idsAt(long position);
}
