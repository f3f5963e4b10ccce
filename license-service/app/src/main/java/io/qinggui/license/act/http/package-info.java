/** Acts on a license that were decided elsewhere, over HTTP. */
@NullMarked
package io.qinggui.license.act.http;

import org.jspecify.annotations.NullMarked;
