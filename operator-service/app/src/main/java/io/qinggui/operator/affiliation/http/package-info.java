/** Groups of enterprises over HTTP. */
@NullMarked
package io.qinggui.operator.affiliation.http;

import org.jspecify.annotations.NullMarked;
