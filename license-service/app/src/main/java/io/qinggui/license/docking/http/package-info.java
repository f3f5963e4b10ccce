/** Dockings over HTTP. */
@NullMarked
package io.qinggui.license.docking.http;

import org.jspecify.annotations.NullMarked;
