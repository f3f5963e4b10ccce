/**
 * What a change of the rulebook would do to all operators, found out before it is recorded: in the
 * background, one after the other, without slowing others down or keeping what it reads.
 */
@NullMarked
package io.qinggui.license.impact.runtime;

import org.jspecify.annotations.NullMarked;
