package io.qinggui.platform.web.caller;

import java.util.List;

/**
 * Paths of a service that need no token, because what they answer is for everybody. A service
 * declares them as a bean.
 *
 * @param paths as Spring Security matches them
 */
public record OpenPaths(List<String> paths) {

  /** Copies the list. */
  public OpenPaths {
    paths = List.copyOf(paths);
  }
}
