/** What each process is told, in one place, and whether it knows what it is told. */
@NullMarked
package io.qinggui.packaging.topology;

import org.jspecify.annotations.NullMarked;
