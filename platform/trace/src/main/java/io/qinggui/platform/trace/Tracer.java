package io.qinggui.platform.trace;

import org.jspecify.annotations.Nullable;

/** Makes spans. Safe for use by many threads. */
public interface Tracer extends AutoCloseable {

  /** Makes none: what belongs to a trace is passed on, and nothing is recorded. */
  Tracer OFF = new NoTracer();

  /** Whether somebody takes the spans. */
  boolean isOn();

  /**
   * Begins a span. It is not yet what its thread does ({@link Span#enter}).
   *
   * @param name of its kind, for example {@code GET /operators/{operatorId}}
   * @param parent from what it follows; {@code null} begins a trace
   */
  Span begin(Span.Kind kind, String name, @Nullable TraceParent parent);

  /** Within what this thread does now. */
  default Span begin(Span.Kind kind, String name) {
    return begin(kind, name, CurrentTrace.get().orElse(null));
  }

  /** Hands over what has ended; takes two seconds at most. */
  @Override
  void close();
}
