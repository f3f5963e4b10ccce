/** Dockings: systems connected to the authority, by province (二(三)1). */
@NullMarked
package io.qinggui.license.docking;

import org.jspecify.annotations.NullMarked;
