/** The list of bad credit over HTTP. */
@NullMarked
package io.qinggui.operator.credit.http;

import org.jspecify.annotations.NullMarked;
