/** The rulebook in memory, made of what was noted. */
@NullMarked
package io.qinggui.inspection.law.runtime;

import org.jspecify.annotations.NullMarked;
