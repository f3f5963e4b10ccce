/** Operators by what applies to them, over HTTP. */
@NullMarked
package io.qinggui.license.standinglist.http;

import org.jspecify.annotations.NullMarked;
