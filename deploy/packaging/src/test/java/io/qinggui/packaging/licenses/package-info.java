/** What others wrote and is shipped, and under which licenses. */
@NullMarked
package io.qinggui.packaging.licenses;

import org.jspecify.annotations.NullMarked;
