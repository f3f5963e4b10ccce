/**
 * The language of the inspection service: what may be asked of a stream, and what can have happened
 * on it. Commands carry everything that a decision needs, also who asks and today's date; events
 * hold raw values and are stored under stable names. Both are sealed, and sealed types share a
 * package with what they permit: that is why the words of all features stand together here.
 */
@NullMarked
package io.qinggui.inspection.language;

import org.jspecify.annotations.NullMarked;
