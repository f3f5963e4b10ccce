/** What pages cost with a large register. */
@NullMarked
package io.qinggui.bench.page;

import org.jspecify.annotations.NullMarked;
