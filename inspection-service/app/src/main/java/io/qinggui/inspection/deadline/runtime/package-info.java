/** Tells of last days that have passed. */
@NullMarked
package io.qinggui.inspection.deadline.runtime;

import org.jspecify.annotations.NullMarked;
