/** The chart in {@code deploy/helm}, rendered. */
@NullMarked
package io.qinggui.packaging.helm;

import org.jspecify.annotations.NullMarked;
