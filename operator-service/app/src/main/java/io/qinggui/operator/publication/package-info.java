/** What leaves the operator service: stored events become facts of its contract. */
@NullMarked
package io.qinggui.operator.publication;

import org.jspecify.annotations.NullMarked;
