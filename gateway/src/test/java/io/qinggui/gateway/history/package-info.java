/** Merging histories. */
@NullMarked
package io.qinggui.gateway.history;

import org.jspecify.annotations.NullMarked;
