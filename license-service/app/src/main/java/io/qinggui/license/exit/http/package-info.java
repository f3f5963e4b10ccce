/** Aftercare, cancellations and the list of exits over HTTP. */
@NullMarked
package io.qinggui.license.exit.http;

import org.jspecify.annotations.NullMarked;
