/** What leaves the service, and what does not. */
@NullMarked
package io.qinggui.license.publication;

import org.jspecify.annotations.NullMarked;
