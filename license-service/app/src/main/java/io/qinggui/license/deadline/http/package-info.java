/** Deadlines over HTTP. */
@NullMarked
package io.qinggui.license.deadline.http;

import org.jspecify.annotations.NullMarked;
