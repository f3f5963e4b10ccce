/** What a service says that it answers (OpenAPI), compared with what it answered. */
@NullMarked
package io.qinggui.platform.testkit.description;

import org.jspecify.annotations.NullMarked;
