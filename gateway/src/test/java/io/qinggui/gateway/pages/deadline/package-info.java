/** Tests of calendars. */
@NullMarked
package io.qinggui.gateway.pages.deadline;

import org.jspecify.annotations.NullMarked;
