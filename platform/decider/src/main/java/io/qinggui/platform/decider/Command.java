package io.qinggui.platform.decider;

/** Something asked of one stream. Implemented by a service's sealed command type. */
public interface Command {

  /** The stream that decides, for example {@code license/京B1-20140026}. */
  String stream();
}
