/** The boundaries of all operators' timelines, as a read model. */
@NullMarked
package io.qinggui.license.deadline.runtime;

import org.jspecify.annotations.NullMarked;
