/**
 * The language of the license service: what may be asked of a stream, and what can have happened on
 * it. Commands carry everything that a decision needs, also today's date and the values of the
 * rulebook; events hold raw values and are stored under stable names. Both are sealed, so that
 * whoever reads them misses none.
 */
@NullMarked
package io.qinggui.license.language;

import org.jspecify.annotations.NullMarked;
