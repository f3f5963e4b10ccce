/** Who is a carrier, as the operator service says. */
@NullMarked
package io.qinggui.inspection.carrier;

import org.jspecify.annotations.NullMarked;
