/** Applications over HTTP, with the read model that they are read from. */
@NullMarked
package io.qinggui.license.application.http;

import org.jspecify.annotations.NullMarked;
