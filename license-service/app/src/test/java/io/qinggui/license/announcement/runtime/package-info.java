/** Tests of what announces. */
@NullMarked
package io.qinggui.license.announcement.runtime;

import org.jspecify.annotations.NullMarked;
