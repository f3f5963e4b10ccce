/** What follows in the operator service from what other services publish, a sentence each. */
@NullMarked
package io.qinggui.operator.policy;

import org.jspecify.annotations.NullMarked;
