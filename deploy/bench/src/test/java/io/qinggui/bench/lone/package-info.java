/** What one request costs that is not in the company of others: a command, a decision. */
@NullMarked
package io.qinggui.bench.lone;

import org.jspecify.annotations.NullMarked;
