/** How the tiles and entry bundles of C2SP tlog-tiles are named and laid out. */
@NullMarked
package io.qinggui.platform.transparency.tile;

import org.jspecify.annotations.NullMarked;
