/** Spans by OpenTelemetry, for a collector that takes OTLP over HTTP. */
@NullMarked
package io.qinggui.platform.trace.otlp;

import org.jspecify.annotations.NullMarked;
