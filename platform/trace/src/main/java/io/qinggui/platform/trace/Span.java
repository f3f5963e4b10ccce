package io.qinggui.platform.trace;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work within a trace. Names and attributes are those of kinds: never a path with ids, a
 * name of somebody or a body. To be closed once, by whatever thread.
 */
public interface Span extends AutoCloseable {

  /** On which side of whom the work is. */
  enum Kind {
    /** Answers a request. */
    SERVER,
    /** Makes a request. */
    CLIENT,
    /** Sends a record. */
    PRODUCER,
    /** Handles a record. */
    CONSUMER,
    /** Is within a process. */
    INTERNAL
  }

  /**
   * Where belongs what follows from it. Of a span that nobody takes that is where it belongs
   * itself; {@code null} when that is nowhere.
   */
  @Nullable TraceParent place();

  /** Another name, when more is known than at the beginning. */
  void name(String name);

  /** Says something about it. */
  void attribute(String name, String value);

  /** Says something about it. */
  void attribute(String name, long value);

  /**
   * It came to nothing.
   *
   * @param kind of the failure, for example the simple name of an exception; never its message
   */
  void failed(String kind);

  @Override
  void close();

  /** What this thread does belongs to it until the scope is closed. */
  default CurrentTrace.Scope enter() {
    return CurrentTrace.enter(place());
  }

  /** It came to nothing by an exception. */
  default void failed(Throwable failure) {
    failed(failure.getClass().getSimpleName());
  }
}
