@NullMarked
package io.qinggui.platform.trace;

import org.jspecify.annotations.NullMarked;
