/**
 * The rules of the notice (工信部信管函〔2017〕32号) as values and pure functions: facts about an operator
 * and a rulebook in, a timeline of effects and answers out. Imports nothing but the JDK and the
 * reference data that all services share.
 *
 * <p>{@code fact} says what may be known about an operator, {@code book} what the law's dates and
 * lists are, {@code standing} what follows from both over time, {@code question} what may be asked.
 * Legal dates are calendar days in Beijing; callers convert moments before they ask. What may be
 * missing is {@code @Nullable} in a record or as a parameter, and {@code Optional} only as the
 * result of a look-up.
 */
@NullMarked
package io.qinggui.license.rules;

import org.jspecify.annotations.NullMarked;
