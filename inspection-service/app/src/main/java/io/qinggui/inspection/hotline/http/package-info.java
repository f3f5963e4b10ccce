/** Hotlines (举报电话, 三(一)), where the public complains. */
@NullMarked
package io.qinggui.inspection.hotline.http;

import org.jspecify.annotations.NullMarked;
