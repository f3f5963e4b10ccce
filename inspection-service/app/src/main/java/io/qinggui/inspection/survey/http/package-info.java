/** Surveys over HTTP. */
@NullMarked
package io.qinggui.inspection.survey.http;

import org.jspecify.annotations.NullMarked;
