/** What announces: after a recorded fact, and when a boundary has been passed. */
@NullMarked
package io.qinggui.license.announcement.runtime;

import org.jspecify.annotations.NullMarked;
