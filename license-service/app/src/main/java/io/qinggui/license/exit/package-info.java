/** Leaving the market: the plan for the customers, then the cancellation (三(四), rule X2). */
@NullMarked
package io.qinggui.license.exit;

import org.jspecify.annotations.NullMarked;
