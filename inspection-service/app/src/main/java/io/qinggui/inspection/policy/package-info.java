/** What follows here when something happened in another service. */
@NullMarked
package io.qinggui.inspection.policy;

import org.jspecify.annotations.NullMarked;
