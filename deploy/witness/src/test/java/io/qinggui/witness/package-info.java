/** The witness as those see it who ask it, and as it is after a crash. */
@NullMarked
package io.qinggui.witness;

import org.jspecify.annotations.NullMarked;
