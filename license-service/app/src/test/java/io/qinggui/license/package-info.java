/** What the tests of the license service share. */
@NullMarked
package io.qinggui.license;

import org.jspecify.annotations.NullMarked;
