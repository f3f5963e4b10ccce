/**
 * Spot checks (抽查, 三(三), 双随机一公开): operators and inspectors are drawn in a way that nobody can bend
 * and anybody can recompute. Everything that the draw depends on but its values is on record before
 * any of them is known.
 */
@NullMarked
package io.qinggui.inspection.spotcheck;

import org.jspecify.annotations.NullMarked;
