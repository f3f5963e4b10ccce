/**
 * The life of a license: registered, then committed to, evaluated, docked, suspended customers
 * resumed, and perhaps cancelled (二(一)2, 二(三), 三(四)). What a license means for standing is not
 * decided here but by the rules; here it is only decided whether something may be recorded.
 */
@NullMarked
package io.qinggui.license.lifecycle;

import org.jspecify.annotations.NullMarked;
