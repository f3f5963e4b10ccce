/** Violations that were found, over HTTP. */
@NullMarked
package io.qinggui.license.finding.http;

import org.jspecify.annotations.NullMarked;
