/** A whole service in a few classes, to try the wiring on. */
@NullMarked
package io.qinggui.platform.starter.sample;

import org.jspecify.annotations.NullMarked;
