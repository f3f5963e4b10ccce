/** What is filed in measurements: events of the license service, as its own language has them. */
@NullMarked
package io.qinggui.bench.filings;

import org.jspecify.annotations.NullMarked;
