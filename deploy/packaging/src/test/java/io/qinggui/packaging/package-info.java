/** Files by which Qinggui is deployed, read as the programs read them that take them. */
@NullMarked
package io.qinggui.packaging;

import org.jspecify.annotations.NullMarked;
