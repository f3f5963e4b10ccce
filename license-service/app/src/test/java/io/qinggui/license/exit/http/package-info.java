/** Tests of the list of exits. */
@NullMarked
package io.qinggui.license.exit.http;

import org.jspecify.annotations.NullMarked;
