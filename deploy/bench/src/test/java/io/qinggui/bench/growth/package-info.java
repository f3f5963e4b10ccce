/** What a command and a decision cost when the register grows. */
@NullMarked
package io.qinggui.bench.growth;

import org.jspecify.annotations.NullMarked;
