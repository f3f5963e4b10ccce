package io.qinggui.bench.append;

import java.nio.file.Path;

/**
 * Who takes part.
 *
 * @param name in the table
 * @param opening makes an empty store
 */
record Contender(String name, Opening opening) {

  /** Makes an empty store. */
  interface Opening {
    /**
     * @param directory empty, for files
     * @param groupSize commands in a group, for those that do not form groups themselves
     */
    Store open(Path directory, int groupSize) throws Exception;
  }
}
