package io.qinggui.platform.trace;

import org.jspecify.annotations.Nullable;

/** Nobody takes spans. */
final class NoTracer implements Tracer {

  private static final Span NOWHERE = new Unrecorded(null);

  /** What a trace is passed on by. */
  private record Unrecorded(@Nullable TraceParent place) implements Span {

    @Override
    public void name(String name) {}

    @Override
    public void attribute(String name, String value) {}

    @Override
    public void attribute(String name, long value) {}

    @Override
    public void failed(String kind) {}

    @Override
    public void close() {}
  }

  @Override
  public boolean isOn() {
    return false;
  }

  @Override
  public Span begin(Span.Kind kind, String name, @Nullable TraceParent parent) {
    return parent == null ? NOWHERE : new Unrecorded(parent);
  }

  @Override
  public void close() {}
}
