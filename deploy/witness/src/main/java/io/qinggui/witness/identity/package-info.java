/** Who the witness is: its name and its keys. */
@NullMarked
package io.qinggui.witness.identity;

import org.jspecify.annotations.NullMarked;
