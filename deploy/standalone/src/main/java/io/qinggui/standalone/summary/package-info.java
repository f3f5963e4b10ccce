/**
 * What is printed when a campaign was loaded, and by request: how the campaign stands on its
 * decisive dates, computed by asking the public interface, and command lines that can be pasted.
 */
@NullMarked
package io.qinggui.standalone.summary;

import org.jspecify.annotations.NullMarked;
