/**
 * Telling violations that facts and law prove by themselves, each once: which of them were told of
 * a lease, and which are the same still although they hold on other days.
 */
@NullMarked
package io.qinggui.license.finding;

import org.jspecify.annotations.NullMarked;
