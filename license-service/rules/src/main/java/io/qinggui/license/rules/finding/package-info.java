/**
 * Violations that facts and law prove by themselves: each with the days on which it holds, its
 * clause and the events behind it. Computed, like a standing, from facts and rulebook alone.
 */
@NullMarked
package io.qinggui.license.rules.finding;

import org.jspecify.annotations.NullMarked;
