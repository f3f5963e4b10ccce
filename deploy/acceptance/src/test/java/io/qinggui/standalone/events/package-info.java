/** What is told to consumers of events: the AsyncAPI document, and that it stays true. */
@NullMarked
package io.qinggui.standalone.events;

import org.jspecify.annotations.NullMarked;
