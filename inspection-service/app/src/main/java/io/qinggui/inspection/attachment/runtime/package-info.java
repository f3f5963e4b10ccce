/** The files themselves. */
@NullMarked
package io.qinggui.inspection.attachment.runtime;

import org.jspecify.annotations.NullMarked;
