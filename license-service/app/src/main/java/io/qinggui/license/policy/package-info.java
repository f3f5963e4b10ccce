/** What follows in the license service from what other services publish, a sentence each. */
@NullMarked
package io.qinggui.license.policy;

import org.jspecify.annotations.NullMarked;
