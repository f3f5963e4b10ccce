/** The containers of {@code deploy/compose}. */
@NullMarked
package io.qinggui.packaging.compose;

import org.jspecify.annotations.NullMarked;
