/** The same over HTTP. */
@NullMarked
package io.qinggui.inspection.workplan.http;

import org.jspecify.annotations.NullMarked;
