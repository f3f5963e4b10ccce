/** The same over HTTP. */
@NullMarked
package io.qinggui.inspection.complaint.http;

import org.jspecify.annotations.NullMarked;
