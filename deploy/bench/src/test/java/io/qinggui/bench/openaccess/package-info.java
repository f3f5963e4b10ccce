/** What officers notice of somebody without a token who asks without end. */
@NullMarked
package io.qinggui.bench.openaccess;

import org.jspecify.annotations.NullMarked;
