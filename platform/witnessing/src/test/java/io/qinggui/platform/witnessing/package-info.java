/** A log and witnesses to ask, honest and hostile ones. */
@NullMarked
package io.qinggui.platform.witnessing;

import org.jspecify.annotations.NullMarked;
