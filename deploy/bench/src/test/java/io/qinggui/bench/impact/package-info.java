/** What finding out an amendment's impact takes, and what others notice of it. */
@NullMarked
package io.qinggui.bench.impact;

import org.jspecify.annotations.NullMarked;
