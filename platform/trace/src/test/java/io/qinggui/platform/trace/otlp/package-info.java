@NullMarked
package io.qinggui.platform.trace.otlp;

import org.jspecify.annotations.NullMarked;
