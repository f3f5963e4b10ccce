/**
 * Names of an operator (更名): the one of its registration, and those that it took later, each with
 * the days on which it was borne. The notice speaks of operators by their names; an operator stays
 * the same under another one.
 */
@NullMarked
package io.qinggui.operator.naming;

import org.jspecify.annotations.NullMarked;
