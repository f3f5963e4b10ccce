/**
 * Telling that a standing changed. Deadlines are part of the timeline and exact whatever runs or
 * does not; what happens here only announces them, each once, also after an outage, and however
 * many instances look for them at once.
 */
@NullMarked
package io.qinggui.license.announcement;

import org.jspecify.annotations.NullMarked;
