/**
 * The rulebook: the values of the law in force, each with its basis. An amendment is a recorded
 * fact like any other, so that a question about what was known before it is answered by the old
 * law.
 */
@NullMarked
package io.qinggui.license.rulebook;

import org.jspecify.annotations.NullMarked;
