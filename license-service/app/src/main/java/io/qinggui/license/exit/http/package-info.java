/** Aftercare plans and cancellations over HTTP. */
@NullMarked
package io.qinggui.license.exit.http;

import org.jspecify.annotations.NullMarked;
