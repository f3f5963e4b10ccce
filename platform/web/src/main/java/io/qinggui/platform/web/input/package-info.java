/**
 * Strict reading of what clients send: JSON without coercions, duplicates or unknown fields, dates
 * and moments in one form each, text without control characters, and annotations for the values of
 * this domain. Whatever is wrong is refused at its field.
 */
@NullMarked
package io.qinggui.platform.web.input;

import org.jspecify.annotations.NullMarked;
