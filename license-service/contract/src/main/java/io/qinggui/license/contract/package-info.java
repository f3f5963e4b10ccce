/**
 * What the license service publishes on {@code qinggui.license}, and the latest standing of each
 * operator on the compacted {@code qinggui.standing}: the language that carriers, provincial
 * systems and other services may rely on. Notes and reasons given in free text are not in it.
 */
@NullMarked
package io.qinggui.license.contract;

import org.jspecify.annotations.NullMarked;
