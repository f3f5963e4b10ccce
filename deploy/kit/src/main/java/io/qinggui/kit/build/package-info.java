/** How a kit is made: from what logs publish and what a service answers, wherever they are. */
@NullMarked
package io.qinggui.kit.build;

import org.jspecify.annotations.NullMarked;
