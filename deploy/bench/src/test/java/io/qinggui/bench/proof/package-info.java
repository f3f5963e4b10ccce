/** What the transparency log of a large ledger takes. */
@NullMarked
package io.qinggui.bench.proof;

import org.jspecify.annotations.NullMarked;
