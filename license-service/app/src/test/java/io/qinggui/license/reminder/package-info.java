/** Tests of reminding. */
@NullMarked
package io.qinggui.license.reminder;

import org.jspecify.annotations.NullMarked;
