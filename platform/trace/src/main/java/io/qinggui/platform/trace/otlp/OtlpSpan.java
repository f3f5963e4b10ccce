package io.qinggui.platform.trace.otlp;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import org.jspecify.annotations.Nullable;

/** A span of OpenTelemetry. */
record OtlpSpan(io.opentelemetry.api.trace.Span span) implements Span {

  private static final String FAILURE = "error.type";

  /** Nowhere, when it began after the tracer was closed and follows from nothing. */
  @Override
  public @Nullable TraceParent place() {
    SpanContext context = span.getSpanContext();
    return context.isValid()
        ? new TraceParent(
            context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }

  @Override
  public void name(String name) {
    span.updateName(name);
  }

  @Override
  public void attribute(String name, String value) {
    span.setAttribute(name, value);
  }

  @Override
  public void attribute(String name, long value) {
    span.setAttribute(name, value);
  }

  @Override
  public void failed(String kind) {
    span.setStatus(StatusCode.ERROR).setAttribute(FAILURE, kind);
  }

  @Override
  public void close() {
    span.end();
  }
}
