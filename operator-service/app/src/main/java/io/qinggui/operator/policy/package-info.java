/** What follows here when something happened in another service. */
@NullMarked
package io.qinggui.operator.policy;

import org.jspecify.annotations.NullMarked;
