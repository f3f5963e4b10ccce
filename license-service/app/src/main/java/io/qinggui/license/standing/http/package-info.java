/** Standings over HTTP. */
@NullMarked
package io.qinggui.license.standing.http;

import org.jspecify.annotations.NullMarked;
