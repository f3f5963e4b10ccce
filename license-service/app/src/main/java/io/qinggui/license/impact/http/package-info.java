/** What a change of the rulebook would do, over HTTP: the answer to its dry run, and progress. */
@NullMarked
package io.qinggui.license.impact.http;

import org.jspecify.annotations.NullMarked;
