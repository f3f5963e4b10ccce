/** The same over HTTP. */
@NullMarked
package io.qinggui.inspection.selfcheck.http;

import org.jspecify.annotations.NullMarked;
