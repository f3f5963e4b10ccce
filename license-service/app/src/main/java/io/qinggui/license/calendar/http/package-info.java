/** Calendars over HTTP. */
@NullMarked
package io.qinggui.license.calendar.http;

import org.jspecify.annotations.NullMarked;
