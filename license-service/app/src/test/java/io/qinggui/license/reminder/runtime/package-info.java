/** Tests of what looks for deadlines that come nearer. */
@NullMarked
package io.qinggui.license.reminder.runtime;

import org.jspecify.annotations.NullMarked;
