/** The boundaries of all operators' timelines and the renewals due, as a read model. */
@NullMarked
package io.qinggui.license.deadline.runtime;

import org.jspecify.annotations.NullMarked;
