/** The same over HTTP. */
@NullMarked
package io.qinggui.inspection.deadline.http;

import org.jspecify.annotations.NullMarked;
