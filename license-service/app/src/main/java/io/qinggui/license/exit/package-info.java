/**
 * Leaving the market: the plan for the customers, the cancellation, and what is done for them until
 * it is complete (三(四), rule X2).
 */
@NullMarked
package io.qinggui.license.exit;

import org.jspecify.annotations.NullMarked;
