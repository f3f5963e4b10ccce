/** The whole system in one process, as those see it who use it. */
@NullMarked
package io.qinggui.standalone;

import org.jspecify.annotations.NullMarked;
