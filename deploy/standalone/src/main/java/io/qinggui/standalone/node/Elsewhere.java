package io.qinggui.standalone.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a node uses that is not its own.
 *
 * @param kafka bootstrap servers; {@code null} starts a broker within the process
 * @param witnesses policy file with those who are asked to vouch for the logs; {@code null} asks
 *     nobody
 */
public record Elsewhere(@Nullable String kafka, @Nullable Path witnesses) {

  /** Everything is within the process. */
  public static final Elsewhere NOTHING = new Elsewhere(null, null);
}
