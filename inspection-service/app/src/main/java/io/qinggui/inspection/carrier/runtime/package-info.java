/** Carriers in memory, made of what was noted. */
@NullMarked
package io.qinggui.inspection.carrier.runtime;

import org.jspecify.annotations.NullMarked;
