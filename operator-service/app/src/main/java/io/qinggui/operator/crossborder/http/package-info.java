/** Approvals of cross-border business over HTTP. */
@NullMarked
package io.qinggui.operator.crossborder.http;

import org.jspecify.annotations.NullMarked;
