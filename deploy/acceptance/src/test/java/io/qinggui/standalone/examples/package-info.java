/** Request files ({@code .http}), in the dialect of the REST Client of Visual Studio Code. */
@NullMarked
package io.qinggui.standalone.examples;

import org.jspecify.annotations.NullMarked;
