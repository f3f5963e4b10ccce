/** Findings about the services of licenses over HTTP. */
@NullMarked
package io.qinggui.license.opening.http;

import org.jspecify.annotations.NullMarked;
