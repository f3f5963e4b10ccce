/** Annual checks over HTTP, with the read model that they are read from. */
@NullMarked
package io.qinggui.inspection.annualcheck.http;

import org.jspecify.annotations.NullMarked;
