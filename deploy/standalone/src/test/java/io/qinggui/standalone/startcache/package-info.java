/** {@code ./run} and its start cache, tried with a program that starts in a moment. */
@NullMarked
package io.qinggui.standalone.startcache;

import org.jspecify.annotations.NullMarked;
