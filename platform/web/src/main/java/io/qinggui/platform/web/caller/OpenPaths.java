package io.qinggui.platform.web.caller;

import java.util.List;

/**
 * Paths of a service that need no token, because what they answer is for everybody. A service
 * declares them as a bean.
 *
 * @param paths as Spring Security matches them
 * @param reading whether they are open to read alone; who writes there needs a token
 */
public record OpenPaths(List<String> paths, boolean reading) {

  /** Open for everything. */
  public OpenPaths(List<String> paths) {
    this(paths, false);
  }

  /** Open to read alone. */
  public static OpenPaths toRead(String... paths) {
    return new OpenPaths(List.of(paths), true);
  }

  /** Copies the list. */
  public OpenPaths {
    paths = List.copyOf(paths);
  }
}
