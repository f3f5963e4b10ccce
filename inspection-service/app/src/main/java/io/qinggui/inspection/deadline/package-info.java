/** What supervision has to be done by when. Nothing has to run for a day to pass. */
@NullMarked
package io.qinggui.inspection.deadline;

import org.jspecify.annotations.NullMarked;
