/**
 * What another rulebook would do to operators: the standings that follow from the two, compared on
 * every legal date, and counted over all operators.
 */
@NullMarked
package io.qinggui.license.rules.impact;

import org.jspecify.annotations.NullMarked;
