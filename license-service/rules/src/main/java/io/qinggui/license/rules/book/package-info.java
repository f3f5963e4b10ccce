/**
 * The dates, periods and lists of the notice as data with names, each with its basis, and the
 * amendments that replaced some of them.
 */
@NullMarked
package io.qinggui.license.rules.book;

import org.jspecify.annotations.NullMarked;
