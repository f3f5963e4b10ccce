/**
 * Self-checks (自查, 三(二)): what operators and carriers found of themselves, item by item, and by
 * when they put it right.
 */
@NullMarked
package io.qinggui.inspection.selfcheck;

import org.jspecify.annotations.NullMarked;
