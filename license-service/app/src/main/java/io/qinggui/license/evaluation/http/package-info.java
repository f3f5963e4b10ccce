/** Evaluations over HTTP. */
@NullMarked
package io.qinggui.license.evaluation.http;

import org.jspecify.annotations.NullMarked;
