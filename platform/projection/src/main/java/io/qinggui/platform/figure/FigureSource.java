package io.qinggui.platform.figure;

import io.qinggui.platform.projection.LedgerFollower;
import java.util.List;
import java.util.stream.Stream;

/** Some figures of a service, and what they count. */
public interface FigureSource {

  /** The figures, in the order in which reports show them. */
  List<Figure> figures();

  /**
   * Everything that any of the figures counts at any time, by what was known then: the same for the
   * same {@code known}, whatever was recorded since.
   */
  Stream<Counted> counted(Known known);

  /** Lets itself be told what happens, before anything is read. */
  default void follow(LedgerFollower follower) {}
}
