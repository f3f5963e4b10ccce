/** 期限: what ends or is to be done by when, as a list, a month, a spreadsheet and a calendar. */
@NullMarked
package io.qinggui.gateway.pages.deadline;

import org.jspecify.annotations.NullMarked;
